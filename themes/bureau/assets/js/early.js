// Before anything is painted: what this browser can do, what its reader chose.
{
  const root = document.documentElement;
  root.classList.add('js');
  if (window.speechSynthesis) root.classList.add('speaks');
  if (navigator.share) root.classList.add('shares');
  try {
    Object.assign(root.dataset, JSON.parse(localStorage.edusite));
  } catch { /* Nothing chosen, or no storage. */ }
}
