import { focusFirst, sendOnce } from "./forms.js";

focusFirst();
sendOnce();
