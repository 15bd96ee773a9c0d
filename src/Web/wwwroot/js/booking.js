import { focusFirst, keepAnswers, sendOnce, submitOnChange } from "./forms.js";
import { filterLists } from "./filter.js";
import { watchHold } from "./hold.js";
import { monthKeys } from "./month.js";
import { refresh } from "./swap.js";
import { takeToken } from "./token.js";

const REFRESH = 60_000;

focusFirst();
sendOnce();
submitOnChange();
keepAnswers();
monthKeys();
watchHold();
filterLists();
offersPrint();
takeToken();
if (document.querySelector('[data-region="times"]')) keepFresh();

/** Free times change: they are looked at again on return to the tab, and every minute while seen. */
function keepFresh() {
  const again = async () => {
    if (document.visibilityState === "visible" && (await refresh("times").catch(() => false))) monthKeys();
  };
  document.addEventListener("visibilitychange", again);
  addEventListener("pageshow", (event) => event.persisted && again());
  setInterval(again, REFRESH);
}

/** Paper needs a script. */
function offersPrint() {
  document.querySelectorAll("[data-print]").forEach((place) => {
    place.removeAttribute("hidden");
    place.querySelector("button")?.addEventListener("click", () => print());
  });
}
