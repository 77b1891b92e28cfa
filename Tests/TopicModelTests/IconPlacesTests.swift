import Testing
import TopicModel

@Suite struct IconPlacesTests {
  private func icon(_ label: String, at offset: Int?) -> Control {
    Control(kind: .icon, label: label, action: .click, offset: offset)
  }

  private func spelled(_ text: String, _ controls: [Control]) -> String {
    controls.spelledOut(text) { name in name.map { "[图标 \($0)]" } ?? "[图标]" }
  }

  @Test func aPictureIsNamedWhereItStood() {
    #expect(spelled("单击，选择区域。", [icon("icon-region", at: 2)]) == "单击[图标 region]，选择区域。")
    #expect(spelled("单击和。", [icon("编辑", at: 2), icon("02-12", at: 3)]) == "单击[图标 编辑]和[图标]。")
    #expect(spelled("单击", [icon("编辑", at: 2)]) == "单击[图标 编辑]")
  }

  @Test func emptyQuotationMarksAroundAPictureAreItsPlace() {
    #expect(spelled("单击左侧的“”，选择“网络”。", [icon("menu", at: 5)]) == "单击左侧的[图标 menu]，选择“网络”。")
    #expect(spelled("Click \" \".", [icon("menu", at: 6)]) == "Click [图标 menu].")
    #expect(spelled("单击“网络”。", [icon("menu", at: 2)]) == "单击[图标 menu]“网络”。")
  }

  @Test func aPictureWithoutAPlaceOrWithItsWordsInTheTextIsLeftOut() {
    #expect(spelled("单击。", [icon("编辑", at: nil)]) == "单击。")
    #expect(spelled("编辑", [icon("编辑", at: 0)]) == "编辑")
    #expect(spelled("单击。", [icon("编辑", at: 40)]) == "单击。")
    #expect(spelled("单击。", [Control(kind: .button, label: "编辑", action: .click, offset: 2)]) == "单击。")
  }

  @Test func onlyANameThatMeansSomethingIsShown() {
    #expect(IconName.readable("icon-region") == "region")
    #expect(IconName.readable("service-list-11") == "service list")
    #expect(IconName.readable("圆圈叉") == "圆圈叉")
    #expect(IconName.readable("Refresh list") == "Refresh list")
    for name in ["en-us_image_0210779229", "02-12", "icon", "1.png"] { #expect(IconName.readable(name) == nil) }
  }
}

@Suite struct PageConstraintsTests {
  private let one = Constraint(kind: .limit, text: "一次最多 5 个。")
  private let common = Constraint(kind: .eligibility, text: "仅管理员可用。")

  private func topic(_ procedures: [Procedure], _ constraints: [Constraint] = []) -> Topic {
    Topic(
      id: "t", source: "t.html", title: "T", lang: "zh-CN", kind: .task, procedures: procedures,
      constraints: constraints)
  }

  private func procedure(_ id: String, _ constraints: [Constraint], counterpart: String? = nil) -> Procedure {
    Procedure(
      id: id, title: id, constraints: constraints,
      counterparts: counterpart.map { [Counterpart(id: $0, relation: .batch, confidence: 1, evidence: [])] } ?? [])
  }

  @Test func whatEveryOperationOfAPageStatesIsThePages() {
    let page = topic([procedure("a", [common, one]), procedure("b", [common])], [])
    #expect(page.sharedConstraints == [common])
    #expect(page.ownConstraints(of: page.procedures[0], shared: page.sharedConstraints) == [one])
    #expect(page.ownConstraints(of: page.procedures[1], shared: page.sharedConstraints) == [])
  }

  @Test func thePagesOwnAreItsOperationsWhereItHasOneOnly() {
    let single = topic([procedure("a", [one])], [common])
    #expect(single.sharedConstraints == [])
    #expect(single.ownConstraints(of: single.procedures[0], shared: []) == [one, common])
    let forms = topic([procedure("a", [common], counterpart: "b"), procedure("b", [common])])
    #expect(!forms.hasSeveralOperations)
    #expect(forms.sharedConstraints == [])
  }

  @Test func aLimitOfAStepIsNoLimitOfThePage() {
    var ofStep = common
    ofStep.step = "2"
    let page = topic([procedure("a", [ofStep]), procedure("b", [ofStep])])
    #expect(page.sharedConstraints == [])
  }
}
