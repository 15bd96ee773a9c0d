import { focusFirst, sendOnce, submitOnChange } from "./forms.js";
import { monthKeys } from "./month.js";
import { keepFresh } from "./swap.js";

focusFirst();
sendOnce();
submitOnChange();
monthKeys();
keepFresh();
