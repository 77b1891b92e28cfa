import Testing

@testable import HelpSite

@Suite struct ScriptTextTests {
  private func compact(_ text: String) -> String {
    String(decoding: ScriptText.compact(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("// About.\nif (x) {\n  // Why.\n  y(\"//c\"); /* or\n not */\n}\n\n", "if(x){y(\"//c\")}\n"),
    ("x = y ? z : w;", "x=y?z:w;\n"), ("return x + +y - -z + ++w;", "return x+ +y- -z+ ++w;\n"),
    ("f(\"a = b\", 'c  ( d', \"e\\\" = f\");", "f(\"a = b\",'c  ( d',\"e\\\" = f\");\n"),
    ("x = y.split(/ = [/\"] /g), z / 2 / w;", "x=y.split(/ = [/\"] /g),z/2/w;\n"),
    ("1 .toFixed; /a/ in x", "1 .toFixed;/a/ in x\n"),
  ])
  func leavesOutCommentsAndSpacesOutsideOfTextsAndPatterns(script: String, expected: String) {
    #expect(compact(script) == expected)
  }

  @Test(arguments: [
    ("x = y\nz()\n", "x=y\nz()\n"), ("x = function () {}\n(y)\n", "x=function(){}\n(y)\n"), ("x\n++y", "x\n++y\n"),
    ("x = y +\n  z\n  .w;", "x=y+z.w;\n"), ("return\nx", "return\nx\n"),
  ])
  func keepsTheEndOfALineThatMayEndAStatement(script: String, expected: String) {
    #expect(compact(script) == expected)
  }

  @Test(arguments: [
    ("const long = 1, other = long; long + long.long;", "const a=1,b=a;a+a.long;\n"),
    (
      "function named(first, second) { return named(second, { first: 1, other: first }, first ? second : 1); }",
      "function c(a,b){return c(b,{first:1,other:a},a?b:1)}\n"
    ),
    ("const f = (left, right) => left; list.map(entry => entry.name);", "const c=(b,d)=>b;list.map(a=>a.name);\n"),
    (
      "for (const item of items) try { item(); } catch (error) { a(error, error, error); }",
      "for(const c of items)try{c()}catch(b){a(b,b,b)}\n"
    ),
  ])
  func shortensTheNamesThatTheScriptDeclares(script: String, expected: String) {
    #expect(compact(script) == expected)
  }

  /// One letter means one thing within a function; another one may have it for something else.
  @Test(arguments: [
    (
      "(function (site) { let shared = 1; function one(first) { return first + shared; } "
        + "function two(second) { let third = second; return one(third); } })(window);",
      "(function(c){let b=1;function a(a){return a+b}function d(b){let c=b;return a(c)}})(window);\n"
    ),
    (
      "function one(first) { return x => first(x, status); } function two(status) { return status; }",
      "function a(a){return b=>a(b,status)}function b(a){return a}\n"
    ),
  ])
  func differentFunctionsMayCallDifferentThingsByOneLetter(script: String, expected: String) {
    #expect(compact(script) == expected)
  }

  @Test(arguments: [
    ("x((y) => y);", "x(a=>a);\n"), ("x = (y) => (z) => 1;", "x=a=>b=>1;\n"), ("async (y) => y;", "async a=>a;\n"),
    (
      "x = ({ y }) => y, z = ([y]) => y, w = (...y) => y, v = (y = 1) => y, u = () => 1, (t);",
      "x=({y})=>y,z=([y])=>y,w=(...y)=>y,v=(y=1)=>y,u=()=>1,(t);\n"
    ),
    ("x\n(y) => y", "x\n(a)=>a\n"),
  ])
  func leavesOutTheBracketsOfASingleParameter(script: String, expected: String) {
    #expect(compact(script) == expected)
  }

  @Test func keepsASemicolonThatIsABody() {
    #expect(compact("{ while (x()); }") == "{while(x());}\n")
    #expect(compact("{ if (x) y; else; }") == "{if(x)y;else;}\n")
    #expect(compact("{ x((y)); }") == "{x((y))}\n")
  }

  @Test func leavesAloneNamesThatMayBeTheBrowsersOrProperties() {
    #expect(
      compact("let document = window.title; const name = 1, other = { name, value };")
        == "let document=window.title;const name=1,a={name,value};\n")
    #expect(
      compact(
        "let first, second; x = { first(first) { return 1; }, get second() { return first; } }; { first(second); }")
        == "let a,b;x={first(a){return 1},get second(){return a}};{a(b)}\n")
  }

  @Test(arguments: ["x = `\n  // text\n`;\n", "x = \"a\\\n", "/* long\n", "x = /a\n"])
  func leavesAloneWhatItCannotRead(script: String) {
    #expect(compact(script) == script)
  }
}
