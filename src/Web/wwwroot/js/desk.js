import { focusFirst, sendOnce, submitOnChange } from "./forms.js";
import { monthKeys } from "./month.js";
import { refresh } from "./swap.js";

const REFRESH = 60_000;

focusFirst();
sendOnce();
submitOnChange();
monthKeys();
keepFresh();

/** What others do shows by itself: on return to the tab, and every minute while seen. What has the focus stays as it is. */
function keepFresh() {
  const region = /** @type {HTMLElement | null} */ (document.querySelector("[data-region][data-refresh]"));
  if (!region) return;
  const again = () => {
    const focused = document.activeElement;
    const isBusy = focused instanceof HTMLElement && region.contains(focused) && !focused.dataset.key;
    if (document.visibilityState === "visible" && !isBusy) refresh(region.dataset.region ?? "").catch(() => false);
  };
  document.addEventListener("visibilitychange", again);
  setInterval(again, REFRESH);
}
