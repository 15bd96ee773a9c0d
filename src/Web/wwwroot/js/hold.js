import { storage } from "./forms.js";
import { say } from "./swap.js";

const SOON = 120_000;
const KEPT = "kept";

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
 * Whoever goes Back to the times gives back what was kept: the page they come to does not name it, as those do that links lead to.
 * A tab that is closed lets it lapse, since leaving and reloading look alike.
 * @param {() => void} given what follows when it is free again
 */
export function giveBack(given) {
  const store = storage();
  if (!store) return;
  addEventListener("pageshow", async () => {
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-release]"));
    if (form) return store.setItem(KEPT, form.action);
    const kept = store.getItem(KEPT);
    if (!kept || !document.querySelector("[data-region=times]") || holdOf(kept) === holdOf(location.href)) return;
    store.removeItem(KEPT);
    await fetch(kept, { method: "POST", body: new URLSearchParams(), redirect: "manual" }).catch(() => null);
    given();
  });
}

/** @param {string} address */
function holdOf(address) {
  return new URL(address).searchParams.get("hold");
}

/**
 * @param {number} milliseconds
 * @param {() => void} then
 */
function after(milliseconds, then) {
  if (milliseconds > 0) setTimeout(then, milliseconds);
}
