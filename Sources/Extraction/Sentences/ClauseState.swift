/// What the words of a clause have said before the next label.
struct ClauseState {
  /// The last verb.
  var verb: ControlWord.Verb?
  /// The verb in front of what something is: it goes on behind the attribute that the value belongs to.
  var verbBeforeValue: ControlWord.Verb?
  /// A label has stood behind the verb.
  var isVerbServed = false
  /// A place word stands between the verb and the label: in the "Operation" column.
  var isPlace = false
  /// The label is what something stands beside: next to X.
  var isBeside = false
  /// The reader goes by the label: 根据.
  var isSource = false
  /// The label is what a value is chosen for.
  var isParameter = false
  /// What follows is a value: is, 设置为.
  var isValue = false
  /// It is chosen: 选择“类型”为“月”.
  var isChosenValue = false
  var isCondition = false
  /// The label is an example or the name of another text.
  var isMention = false
  /// The verb tells what happens then: to go to the …
  var isPurpose = false
  /// The clause has begun with a parameter: “访问方式”选择….
  var hasSubject = false
  /// The last label was a place of no named kind, whose items are of no named kind either.
  var isUnnamedPlace = false
  /// The console does it: 默认勾选.
  var isAutomatic = false
  /// A label has been clicked in this clause: click A and select B.
  var hasClicked = false
  /// The verb began the clause.
  var isVerbFirst = false
  /// A category is about to be named: under Computing.
  var isCategory = false
}
