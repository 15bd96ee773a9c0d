import { say } from "./swap.js";

const SOON = 120_000;

/** Says once that a kept time is about to lapse, and that it has. A lapsed hold is no error: sending still books if the time is free. */
export function watchHold() {
  const kept = /** @type {HTMLElement | null} */ (document.querySelector("[data-until]"));
  if (!kept) return;
  const until = Date.parse(kept.dataset.until ?? "");
  after(until - SOON - Date.now(), () => say(kept.dataset.soon ?? ""));
  after(until - Date.now(), () => {
    kept.textContent = kept.dataset.over ?? "";
    say(kept.textContent);
    document.querySelector("form.longer")?.setAttribute("hidden", "");
  });
}

/**
 * @param {number} milliseconds
 * @param {() => void} then
 */
function after(milliseconds, then) {
  if (milliseconds > 0) setTimeout(then, milliseconds);
}
