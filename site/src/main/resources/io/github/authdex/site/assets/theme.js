// Runs before the page is drawn, so that it appears in the theme that was chosen.
(() => {
  const page = document.documentElement;
  page.dataset.js = 'on';
  const kept = (() => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // A browser may keep nothing.
    }
  })();
  if (kept === 'light' || kept === 'dark') {
    page.dataset.theme = kept;
  }
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
      const dark = page.dataset.theme
        ? page.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      page.dataset.theme = dark ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', page.dataset.theme);
      } catch {
        // Then it holds for this page alone.
      }
    });
  });
})();
