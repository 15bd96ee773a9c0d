import { focusFirst, sendOnce } from "./forms.js";
import { takeToken } from "./token.js";

focusFirst();
sendOnce();
takeToken();
