document.querySelector('#locale-tip .close').addEventListener('click', function () {
  document.getElementById('locale-tip').remove();
});
