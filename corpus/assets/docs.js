const toc = document.querySelector('aside.toc');
for (const heading of document.querySelectorAll('article h2[id]')) {
  const link = document.createElement('a');
  link.href = '#' + heading.id;
  link.textContent = heading.textContent;
  toc.append(link, document.createElement('br'));
}
