// Runs in the page before anything else: notes the frame in which the grid's first row is there with its words.
const look = () => {
  const cell = document.querySelector('.ag-row .ag-cell');
  if (cell?.textContent?.trim()) window.firstRowAt = performance.now();
  else requestAnimationFrame(look);
};
look();
