// What a page of an API does besides being read: tabs, copies, and the look at a credential.
import { makeTabs } from './tabs.js';
import { verdict } from './shape.js';

document.querySelectorAll('[data-tabs]').forEach(makeTabs);

function copyButton(block) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector('pre').textContent);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Cannot copy';
    }
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1600);
  });
  return button;
}

document.querySelectorAll('.copying').forEach((block) => block.append(copyButton(block)));

document.querySelectorAll('[data-check]').forEach((check) => {
  const { prefixes, min, max, charset } = check.dataset;
  const shape = {
    prefixes: prefixes ? prefixes.split(' ') : [],
    min: Number(min),
    max: Number(max),
    charset,
  };
  const output = check.querySelector('output');
  check.querySelector('input').addEventListener('input', (event) => {
    const { words, good } = verdict(shape, event.target.value);
    output.textContent = words;
    output.className = good ? 'good' : 'bad';
  });
});
