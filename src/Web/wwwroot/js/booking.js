import { focusFirst, keepAnswers, sendOnce, submitOnChange } from "./forms.js";
import { filterLists } from "./filter.js";
import { watchHold } from "./hold.js";
import { monthKeys } from "./month.js";
import { keepFresh } from "./swap.js";

focusFirst();
sendOnce();
submitOnChange();
keepAnswers();
monthKeys();
watchHold();
filterLists();
offersPrint();
openWithToken();
// The same page may be open already when somebody follows the link.
addEventListener("hashchange", openWithToken);
keepFresh(monthKeys);

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
