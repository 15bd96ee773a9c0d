import { focusFirst, keepAnswers, sendOnce, submitOnChange } from "./forms.js";
import { filterLists } from "./filter.js";
import { giveBack, watchHold } from "./hold.js";
import { monthKeys } from "./month.js";
import { keepFresh, refresh } from "./swap.js";
import { takeToken } from "./token.js";

focusFirst();
sendOnce();
submitOnChange();
keepAnswers();
monthKeys();
watchHold();
filterLists();
offersPrint();
takeToken();
keepFresh(monthKeys);
giveBack(async () => {
  if (await refresh("times").catch(() => false)) monthKeys();
});

/** Paper needs a script. */
function offersPrint() {
  document.querySelectorAll("[data-print]").forEach((place) => {
    place.removeAttribute("hidden");
    place.querySelector("button")?.addEventListener("click", () => print());
  });
}
