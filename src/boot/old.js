// A browser too old to read the other programs says so: in a script of its own, and in JavaScript that every browser knows.
// `WORDS` stands for the words.
addEventListener("DOMContentLoaded", function () {
  if (window.programs) return;
  var box = document.createElement("p");
  box.className = "fault";
  box.setAttribute("role", "alert");
  box.appendChild(document.createTextNode(WORDS));
  document.body.insertBefore(box, document.body.firstChild);
});
