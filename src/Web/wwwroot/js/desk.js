import { focusFirst, sendOnce, submitOnChange } from "./forms.js";

focusFirst();
sendOnce();
submitOnChange();
