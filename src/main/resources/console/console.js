// What every page of the console does by itself: govuk-frontend's parts, and the warning before the session ends.
const own = document.querySelector('script[data-govuk]');
const { initAll } = await import(own.dataset.govuk);
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// A session without a click ends; two minutes before that it is said. A click anywhere that fetches a page begins it anew.
const ending = document.querySelector('.rr-ending');
const idle = Number(own.dataset.idle);
if (ending && idle) {
  const warning = 120;
  setTimeout(() => {
    ending.hidden = false;
  }, Math.max(0, idle - warning) * 1000);
}
