/** What forms do better where scripts run: one press is one request, and answers survive a change of mind. */

/** Puts the focus on what went wrong. */
export function focusFirst() {
  const first = /** @type {HTMLElement | null} */ (document.querySelector("[data-focus]"));
  first?.focus();
}

/** A form that is sent is not sent again while the answer is on its way. */
export function sendOnce() {
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    // What is fetched, or opened elsewhere, may be asked for again: its form stays.
    if (form.method !== "post" || form.dataset.again !== undefined) return;
    form.dataset.sent = "true";
    // Enter presses a button that nobody sees: the one that people see tells them.
    const pressed = event.submitter?.matches("[data-default]") ? form.querySelector("button.primary") : event.submitter;
    const button = /** @type {HTMLButtonElement | null} */ (pressed ?? form.querySelector("button[type=submit]:not([data-default])"));
    button?.setAttribute("aria-disabled", "true");
    if (button && form.dataset.once && button.classList.contains("primary")) button.textContent = form.dataset.once;
  });
  // Whoever comes back finds a form that can be sent.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    form.removeAttribute("data-sent");
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  }));
}

/** A choice that only changes what is shown is taken at once. */
export function submitOnChange() {
  document.querySelectorAll("form[data-submit-on-change]").forEach((form) => {
    form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("hidden", ""));
    form.addEventListener("change", () => /** @type {HTMLFormElement} */ (form).requestSubmit());
  });
}

/** Answers outlive a change of the time; they go when the booking is made. */
export function keepAnswers() {
  const store = storage();
  if (!store) return;
  if (document.querySelector("[data-booked]")) {
    for (const key of Object.keys(store)) if (key.startsWith("answers:")) store.removeItem(key);
    return;
  }

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-keep]"));
  if (!form) return;
  const key = `answers:${location.pathname}`;
  restore(form, JSON.parse(store.getItem(key) ?? "{}"));
  keepKey(form, store);
  form.addEventListener("input", () => store.setItem(key, JSON.stringify(answersOf(form))));
}

/**
 * Whoever comes back to a form that was sent sends it under the same key: it is a repeat, and not a second booking.
 * @param {HTMLFormElement} form
 * @param {Storage} store
 */
function keepKey(form, store) {
  const field = form.elements.namedItem("key");
  if (!(field instanceof HTMLInputElement)) return;
  const sent = `sent:${location.pathname}${location.search}`;
  field.value = store.getItem(sent) ?? field.value;
  form.addEventListener("submit", () => store.setItem(sent, field.value));
}

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string[]>}
 */
function answersOf(form) {
  /** @type {Record<string, string[]>} */
  const answers = {};
  for (const [name, value] of new FormData(form)) {
    if (name !== "key" && typeof value === "string") (answers[name] ??= []).push(value);
  }

  return answers;
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string[]>} answers
 */
function restore(form, answers) {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const kept = answers[field.name];
    if (!kept || field.type === "hidden") continue;
    const isTicked = field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
    if (isTicked) field.checked = kept.includes(field.value);
    else if (field.value === "") field.value = kept[0] ?? "";
    // What is filled in again is seen.
    if (!isTicked && field.value !== "") field.closest("details")?.setAttribute("open", "");
  }
}

/** What the tab keeps. Frames may forbid it; then there is nothing to keep. */
export function storage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
