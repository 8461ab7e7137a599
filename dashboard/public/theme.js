// Before the first paint, so that nobody who chose the dark is dazzled by a white page.
(function () {
    var chosen = localStorage.getItem('painel.theme');
    var dark =
        chosen === 'dark' ||
        (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.classList.toggle('dark', dark);
})();
