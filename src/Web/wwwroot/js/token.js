/** The token of a link in a mail: it stands after the hash, where no server and no other site sees it, and is sent in a form's body. */

/**
 * Fills the token into the form that asks for it. A form that only opens something is sent at once; one that waits is sent by a person,
 * since whatever looks at mails may follow their links and run scripts.
 */
export function takeToken() {
  fill();
  // The same page may be open already when somebody follows the link.
  addEventListener("hashchange", fill);
}

function fill() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-token]"));
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  const field = /** @type {HTMLInputElement | null} */ (form?.elements.namedItem("token") ?? null);
  if (!form || !field || !token) return;
  history.replaceState(null, "", location.pathname + location.search);
  field.value = token;
  if (form.dataset.token === "wait") field.closest(".field")?.setAttribute("hidden", "");
  else form.requestSubmit();
}
