"use strict";

const filter = document.getElementById("filter");
const shown = document.getElementById("shown");
const apis = [...document.querySelectorAll("#apis > li")].map((item) => ({
  item,
  text: `${item.id} ${item.textContent}`.toLowerCase(),
}));

filter.addEventListener("input", () => {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, text } of apis) {
    item.hidden = !words.every((word) => text.includes(word));
    count += item.hidden ? 0 : 1;
  }
  shown.textContent = count === 1 ? "1 API" : `${count} APIs`;
});
