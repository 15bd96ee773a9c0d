// Runs before anything is painted: the page learns the visitor's own zone unless its address names one. The page says by which name.
(() => {
  const name = document.documentElement.dataset.zone;
  const address = new URL(location.href);
  if (!name || address.searchParams.has(name)) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  address.searchParams.set(name, zone);
  location.replace(address);
})();
