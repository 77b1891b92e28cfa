import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// What is selected, pressed or used, and how the label is marked.
@Suite struct SelectedLabelTests {
  /// The text with one stretch of it marked.
  private func marked(_ text: String, _ name: String, as kind: RichText.Span.Kind) throws -> RichText {
    let range = try #require(text.range(of: name))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return RichText(text, spans: [.init(kind: kind, start: start, end: start + name.utf8.count)])
  }

  @Test(arguments: [
    ("Select *Continue* to go on.", ["button/select Continue"]),
    ("In the store center, choose *Drivers*.", ["button/select Drivers"]),
    ("Select *Refresh list* to update it.", ["button/select Refresh list"]),
    ("Choose *Hand over*, or choose *Close*.", ["button/select Hand over", "button/select Close"]),
  ])
  func pressesWhatIsSelected(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test(arguments: [
    ("In the row, click the ellipsis (⋮) → *Remove*.", ["menu/select Remove"]),
    ("Find the van → click *Manage* (green).", ["button/click Manage"]),
    ("Click on « Vans » in the menu on the left.", ["menu/click Vans"]),
    ("Go to *Home* » *Vans*.", ["menu/open Home>Vans"]),
    ("Go to *Vans* in the menu bar.", ["menu/open Vans"]),
    ("Open *Home* > *Vans*.", ["menu/open Home>Vans"]),
    ("Open *Vans*.", ["other/open Vans"]),
    ("Confirm with *Yes*.", ["button/click Yes"]),
    ("Select the *Delete vans* option.", ["menu/select Delete vans"]),
    ("Select the *Colour* option.", ["field/select Colour"]),
  ])
  func readsMarksAndMenusOfEnglish(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test(arguments: [
    ("当文件通过校验时，请选择 *提交* 以开始。", ["button/select 提交"]),
    ("进入 *车队》车辆》货车*。", ["menu/open 车队>车辆>货车"]),
    ("您可以点 *+ 新增* 来添加车辆。", ["button/click + 新增"]),
    ("登录节点 *甲*。", []),
    ("在页面底部有 *停运*，点击该按钮。", ["button/click 停运"]),
    ("点击数据分类中的 *未审批*。", ["button/click 未审批"]),
    ("您可选择 *现金* 或 *刷卡*。", ["radio/select 现金", "radio/select 刷卡"]),
    ("转至 *车队* ‣ *车辆*。", ["menu/open 车队>车辆"]),
  ])
  func readsColloquialClicksAndArrows(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "zh") == expected)
  }

  @Test(arguments: [
    ("Select *Van* for *Vehicle*.", "radio/select Van"),
    ("For *Vehicle*, choose *Van*.", "radio/select Van"),
    ("In the dialog box, select *Keep*.", "radio/select Keep"),
    ("Select *Whole fleet* and click *Next*.", "radio/select Whole fleet"),
    ("Vehicle: Select *Van*.", "radio/select Van"),
    ("Select *Notify* if a message is to be sent.", "radio/select Notify"),
    ("Choose *Van* or *Bus*.", "radio/select Van"),
  ])
  func choosesWhereTheSentenceSaysSo(text: String, expected: String) throws {
    #expect(try summary(bold(text), "en").contains(expected))
  }

  @Test(arguments: [
    ("Press *Save*.", ["button/click Save"]),
    ("Hit the *Send* button.", ["button/click Send"]),
    ("Use the *Clone* button.", ["button/click Clone"]),
    ("Press *Enter*.", []), ("Press *Ctrl+S*.", []), ("Press the *F* key.", []),
    ("Press *⌘+S*.", []), ("Press *Option + S*.", []), ("Press *Up Arrow*.", []), ("Press *Page Down*.", []),
    ("Press *Space*.", []), ("Press the *Delete* key.", []), ("Press *Shift* + *Delete*.", []),
    ("Press *S+Delete*.", []), ("Press *Delete*.", ["button/click Delete"]), ("Press *Home*.", ["button/click Home"]),
    ("Press *Save + Close*.", ["button/click Save + Close"]),
  ])
  func pressesButtonsButNoKeys(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test(arguments: [
    ("Click *Park*, then *Yes, Park It*.", ["button/click Park", "button/click Yes, Park It"]),
    ("Click the *Tools* icon on the far right and then *Repair*.", ["icon/click Tools", "button/click Repair"]),
    ("Choose the actions menu, and then choose *Repair*.", ["menu/select Repair"]),
    ("Choose *Repair* from the *Actions* list.", ["menu/select Repair", "list/none Actions"]),
    ("Click the *Repair menu*.", ["menu/click Repair menu"]),
  ])
  func readsSecondObjectsAndItemsOfMenus(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test(arguments: [
    ("In *Plate*, type the number of the plate.", ["field/enter Plate"]),
    ("In *Basics*, enter the number in *Plate*.", ["field/enter Plate"]),
    ("*Go to the garage:* Choose a place.", []),
  ])
  func readsFieldsThatTextIsTypedInto(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test func leavesTheStopOfTheSentenceOutOfALabel() throws {
    #expect(
      try summary(RichText("Click \"Park,\" and then click \"Yes.\""), "en") == [
        "button/click Park", "button/click Yes",
      ])
    #expect(try summary(bold("In the *No.* field, enter a number."), "en") == ["field/enter No."])
    #expect(try summary(bold("Click *More...*"), "en") == ["button/click More..."])
    #expect(try summary(bold("Click *Copy* *to*."), "en") == ["button/click Copy to"])
  }

  @Test(arguments: [
    ("Click Add vans to confirm.", "Add vans", ["button/click Add vans"]),
    ("Click the + New van button.", "+ New van", ["button/click + New van"]),
    ("Select Diesel as the fuel.", "Diesel", []),
    ("Run Get-Van -All to see them.", "Get-Van -All", []),
  ])
  func readsCodeThatIsClicked(text: String, name: String, expected: [String]) throws {
    #expect(try summary(try marked(text, name, as: .code), "en") == expected)
  }

  @Test func readsEachNameOfALongLine() throws {
    let parts = ["Click ", "Abc", " and ", "Def", " but see ", "Ghi", ", run ", "Jkl", ". "]
    let kinds: [String: RichText.Span.Kind] = ["Abc": .emphasis, "Def": .code, "Ghi": .emphasis, "Jkl": .code]
    let times = 200
    var text = ""
    var spans: [RichText.Span] = []
    for part in Array(repeating: parts, count: times).joined() {
      let start = text.utf8.count
      text += part
      if let kind = kinds[part] { spans.append(.init(kind: kind, start: start, end: text.utf8.count)) }
    }
    let expected = Array(repeating: ["button/click Abc", "button/click Def"], count: times).flatMap(\.self)
    #expect(try summary(RichText(text, spans: spans), "en") == expected)
  }

  @Test(arguments: [
    ("Choose Edit van.", "Edit van", ["button/select Edit van"]),
    ("See the Van Handbook.", "Van Handbook", []),
    ("Never leave a van with its Motor running.", "Motor", []),
  ])
  func readsItalicsThatAreChosen(text: String, name: String, expected: [String]) throws {
    #expect(try summary(try marked(text, name, as: .emphasis), "en") == expected)
  }
}
