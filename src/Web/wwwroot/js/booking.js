import { focusFirst, keepAnswers, sendOnce, submitOnChange } from "./forms.js";
import { filterLists } from "./filter.js";
import { watchHold } from "./hold.js";
import { monthKeys } from "./month.js";
import { refresh } from "./swap.js";

const REFRESH = 60_000;

focusFirst();
sendOnce();
submitOnChange();
keepAnswers();
monthKeys();
watchHold();
filterLists();
offersPrint();
openWithToken();
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

/** The link in a mail carries the token after the hash, where no server and no other site sees it; it is sent in a form's body. */
function openWithToken() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-token]"));
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  const field = /** @type {HTMLInputElement | null} */ (form?.elements.namedItem("token") ?? null);
  if (!form || !field || !token) return;
  history.replaceState(null, "", location.pathname + location.search);
  field.value = token;
  form.requestSubmit();
}
