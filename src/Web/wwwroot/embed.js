/**
 * Puts the booking page of an organisation into another site: <actors-booking tenant="demo" service="consultation">. What is inside the
 * element is its fallback. It speaks actors-embed/1 with the page in the frame and believes nobody else.
 */
(() => {
  if (customElements.get("actors-booking")) return;
  const PROTOCOL = "actors-embed/1";
  const MOST = 20_000;
  const base = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src).origin;
  /** @type {Set<ActorsBookingElement>} */
  const all = new Set();
  let count = 0;

  class ActorsBookingElement extends HTMLElement {
    /** What is filled in for the visitor, who sees and may change it: name, email, phone, notes, q.{question}. */
    prefill = /** @type {Record<string, string> | null} */ (null);
    key = `booking-${++count}`;
    frame = /** @type {HTMLIFrameElement | null} */ (null);
    dialog = /** @type {HTMLDialogElement | null} */ (null);
    told = new Set();
    pages = 0;
    leave = "";
    isSending = false;
    caption = "";
    closer = /** @type {HTMLButtonElement | null} */ (null);

    connectedCallback() {
      all.add(this);
      // An element that is parsed right now has no children yet.
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
      else this.begin();
    }

    disconnectedCallback() {
      all.delete(this);
    }

    begin() {
      if (this.frame || this.dialog || !this.isConnected || !this.getAttribute("tenant")) return;
      const mode = this.getAttribute("mode") ?? "inline";
      const fallback = this.querySelector("a");
      this.caption = fallback?.textContent?.trim() || "Booking";
      if (mode === "inline") {
        style(this, { display: "block" });
        this.frame = this.makeFrame();
        this.replaceChildren(this.frame);
        return;
      }

      this.makeDialog();
      let opener = fallback ?? null;
      if (mode === "button") {
        opener = /** @type {any} */ (document.createElement("button"));
        if (opener) {
          opener.setAttribute("type", "button");
          opener.textContent = this.caption;
          fallback ? fallback.replaceWith(opener) : this.prepend(opener);
        }
      }

      opener?.addEventListener("click", (event) => {
        event.preventDefault();
        this.open();
      });
    }

    /** Opens the dialog. */
    open() {
      if (!this.dialog || this.dialog.open) return;
      if (!this.frame) this.dialog.append((this.frame = this.makeFrame()));
      this.dialog.showModal();
    }

    /** Closes the dialog, after asking when answers would be lost. Never while a booking is on its way. */
    close() {
      if (!this.dialog?.open || this.isSending || (this.leave && !confirm(this.leave))) return;
      this.dialog.close();
    }

    makeDialog() {
      const dialog = (this.dialog = document.createElement("dialog"));
      dialog.setAttribute("aria-label", this.caption);
      style(dialog, {
        width: "min(760px, calc(100vw - 16px))",
        maxWidth: "none",
        maxHeight: "calc(100dvh - 16px)",
        padding: "0",
        border: "0",
        borderRadius: "10px",
        overflow: "auto",
        colorScheme: this.getAttribute("theme") ?? "light dark",
      });
      const close = (this.closer = document.createElement("button"));
      close.type = "button";
      close.textContent = "×";
      close.setAttribute("aria-label", "Close");
      style(close, {
        position: "sticky",
        top: "0",
        float: "right",
        zIndex: "1",
        width: "44px",
        height: "44px",
        border: "0",
        borderRadius: "0 10px 0 10px",
        font: "24px/1 system-ui, sans-serif",
        color: "CanvasText",
        background: "Canvas",
        outlineOffset: "-4px",
        cursor: "pointer",
      });
      close.addEventListener("click", () => this.close());
      dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        this.close();
      });
      dialog.addEventListener("close", () => {
        // The next time begins anew: what was written is gone, as was said.
        this.frame?.remove();
        this.frame = null;
        this.pages = 0;
        this.leave = "";
        this.tell("close", {});
      });
      dialog.append(close);
      this.append(dialog);
    }

    makeFrame() {
      const frame = document.createElement("iframe");
      frame.src = this.address();
      frame.title = this.caption;
      style(frame, { display: "block", width: "100%", height: "640px", border: "0" });
      // Each page of the frame is greeted once it is there; what is told in it goes to our own host alone.
      frame.addEventListener("load", () => {
        this.isSending = false;
        const hello = {
          protocol: PROTOCOL,
          type: "hello",
          id: this.key,
          prefill: this.prefilled(),
          tz: zone(),
          mode: this.dialog ? "dialog" : "inline",
        };
        frame.contentWindow?.postMessage(hello, base);
      });
      return frame;
    }

    address() {
      const [tenant, service, expert] = ["tenant", "service", "expert"].map((name) => this.getAttribute(name));
      const path = [tenant, ...(service ? [service] : expert ? ["-", "with", expert] : [])];
      const address = new URL(`/embed/${path.map((part) => encodeURIComponent(part ?? "")).join("/")}`, base);
      const query = {
        expert: service ? expert : null,
        lang: this.getAttribute("lang"),
        theme: this.getAttribute("theme"),
        tz: this.getAttribute("tz") ?? zone(),
        month: this.getAttribute("month"),
        date: this.getAttribute("date"),
      };
      for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
      return address.href;
    }

    prefilled() {
      if (this.prefill) return this.prefill;
      try {
        return JSON.parse(this.getAttribute("prefill") ?? "null");
      } catch {
        return null;
      }
    }

    /** @param {any} message */
    receive(message) {
      const { protocol, id, type, ...detail } = message;
      if (type === "resize") {
        const height = Number(detail.height);
        if (this.frame && height > 0 && height < MOST) this.frame.style.height = `${Math.ceil(height)}px`;
      } else if (type === "ready") this.ready(detail);
      else if (type === "dirty") {
        this.leave = String(detail.leave ?? "");
        return;
      } else if (type === "submitting") this.isSending = true;
      else if (type === "close") {
        this.close();
        return;
      }

      // Once per appointment and state, whatever is reloaded.
      const key = `${type} ${detail.appointmentId} ${detail.status} ${detail.start}`;
      if (detail.appointmentId && this.told.has(key)) return;
      this.told.add(key);
      this.tell(type, detail);
    }

    /** @param {any} detail */
    ready(detail) {
      this.isSending = false;
      this.leave = "";
      if (detail.title && this.frame) this.frame.title = String(detail.title);
      if (detail.close) this.closer?.setAttribute("aria-label", String(detail.close));
      const box = this.frame?.getBoundingClientRect();
      // A further step whose top is out of sight is brought into it; the first one leaves the site where it is.
      if (this.pages++ > 0 && box && (box.top < 0 || box.top > innerHeight)) this.frame?.scrollIntoView({ block: "start" });
    }

    /**
     * @param {string} type
     * @param {any} detail
     */
    tell(type, detail) {
      this.dispatchEvent(new CustomEvent(`actors-${type}`, { bubbles: true, detail }));
    }
  }

  /**
   * @param {HTMLElement} element
   * @param {Record<string, string>} values
   */
  function style(element, values) {
    Object.assign(element.style, values);
  }

  function zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  addEventListener("message", (event) => {
    if (event.origin !== base || event.data?.protocol !== PROTOCOL || typeof event.data.type !== "string") return;
    for (const one of all) if (one.frame && one.frame.contentWindow === event.source && event.data.id === one.key) one.receive(event.data);
  });

  /** @param {string | ActorsBookingElement} which */
  const find = (which) => (typeof which === "string" ? /** @type {any} */ (document.querySelector(which)) : which);
  Object.assign(window, {
    ActorsBooking: {
      open: (/** @type {any} */ which) => find(which)?.open(),
      close: (/** @type {any} */ which) => find(which)?.close(),
      on: (/** @type {string} */ type, /** @type {(detail: any, element: any) => void} */ then) =>
        document.addEventListener(`actors-${type}`, (event) => then(/** @type {CustomEvent} */ (event).detail, event.target)),
    },
  });
  customElements.define("actors-booking", ActorsBookingElement);
})();
