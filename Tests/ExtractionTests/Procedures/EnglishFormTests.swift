import Testing
import TopicModel

@testable import Extraction

/// For how many items an English page tells an operation.
@Suite struct EnglishFormTests {
  private func modes(_ title: String, _ body: String) throws -> [Procedure.Mode] {
    try PageWriting.topic(title, body).procedures.map(\.mode)
  }

  @Test(arguments: [
    ("Select the van or vans that you want to sell.", Procedure.Mode.batch),
    ("Tick the box of the van(s) to sell.", .batch), ("Select the box next to each van to sell.", .batch),
    ("Select the check box beside each van to sell.", .batch), ("Select the checkbox for each van.", .batch),
    ("Select the van that you want to sell.", .single), ("Select the van or trailers of the van.", .single),
  ])
  func whatIsPickedStandsInBothNumbers(step: String, expected: Procedure.Mode) throws {
    #expect(
      try modes("Deleting Vans", PageWriting.steps("Click <b>Vans</b>.", step, "Click <b>Delete</b>.")) == [expected])
  }

  @Test func aNeutralLineTakesTheNumberOfTheTitleAboveIt() throws {
    let steps = PageWriting.steps("Click <b>Vans</b>.", "Select the vans and click <b>Delete</b>.")
    #expect(try modes("Deleting Multiple Vans", "<p><b>To delete vans</b></p>" + steps) == [.batch])
    #expect(try modes("Deleting Vans", "<p><b>To delete vans</b></p>" + steps) == [.single])
    let row = PageWriting.steps("Click <b>Vans</b>.", "Click <b>Delete</b> in the row of a single van.")
    #expect(try modes("Deleting Multiple Vans", "<p><b>To delete vans</b></p>" + row) == [.single])
  }

  @Test func listsBehindLinesThatNameTheirOperationAreCalledSo() throws {
    let one = PageWriting.steps("Click <b>Vans</b>.", "Click <b>Delete</b>.")
    let topic = try PageWriting.topic(
      "Vans", "<p>To delete a van:</p>" + one + "<p>To delete multiple vans:</p>" + one)
    #expect(topic.procedures.map(\.title) == ["To delete a van", "To delete multiple vans"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map(\.operation.action) == ["delete", "delete"])
    let other = try PageWriting.topic("Vans", "<p>To delete a van:</p>" + one + "<p>Then go on:</p>" + one)
    #expect(other.procedures.map(\.title) == ["Vans", "Vans"])
  }

  @Test func bulletsThatSayWhatTheyAreForAreTwoForms() throws {
    let topic = try PageWriting.topic(
      "Adding Vans",
      PageWriting.steps(
        "Click <b>Vans</b>.",
        "Do one of the following:<ul><li>To add vans one at a time, select <b>Add van</b>.</li>"
          + "<li>To add multiple vans at once, select <b>Import</b>.</li></ul>", "Click <b>Save</b>."))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map { $0.steps[1].choices.count } == [1, 1])
    let same = try PageWriting.topic(
      "Adding Vans",
      PageWriting.steps(
        "Click <b>Vans</b>.",
        "Do one of the following:<ul><li>To add a red van, select <b>Red</b>.</li>"
          + "<li>To add a blue van, select <b>Blue</b>.</li></ul>", "Click <b>Save</b>."))
    #expect(same.procedures.map { $0.steps[1].choices.count } == [2])
  }

  @Test func waysMayBeNamedInASentence() throws {
    let topic = try PageWriting.topic(
      "Deleting Vans",
      "<h2>How to delete vans</h2><p>Option 1: From the garage.</p><p>Simply click <b>Delete</b>.</p>"
        + "<p>Option 2: Delete several vans.</p><p>Press <b>Delete</b>.</p>")
    #expect(topic.procedures.map(\.title) == ["Option 1: From the garage", "Option 2: Delete several vans"])
    #expect(topic.procedures.map(\.operation.action) == ["delete", "delete"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }

  @Test func theWayToAPageIsAPathThatIsGoneTo() throws {
    func path(_ step: String) throws -> [String]? {
      try PageWriting.topic("Deleting Vans", PageWriting.steps(step, "Click <b>Delete</b>.")).procedures.first?
        .navigation
    }
    #expect(try path("Go to <b>Garage &gt; Vans</b>.") == ["Garage", "Vans"])
    #expect(try path("Go to the <b>Vans</b> page.") == ["Vans"])
    #expect(try path("Choose <b>Vans</b> &gt; <b>Vans</b>.") == ["Vans"])
    #expect(try path("On the <b>Vans</b> page, select a van.") == [])
  }

  @Test func whatIsPressedOnAKeyboardIsNoProcedure() throws {
    #expect(try modes("Stopping Vans", "<p>Press <b>Stop</b>.</p>") == [.single])
    #expect(try modes("Stopping Vans", "<p>Press the S key on the keyboard twice.</p>") == [])
  }

  @Test func linksThatOnlySayWhereDoNotMakeAListOfPointers() throws {
    let admin = "<a href='/garage'>garage center</a>"
    let topic = try PageWriting.topic(
      "Restoring Vans",
      PageWriting.steps(
        "In the \(admin), go to the <b>Vans</b> &gt; <a href='/sold'><b>Sold vans</b></a> page.",
        "Select the van you want to restore, and then go through the pages.", "Assign the van to a driver."))
    #expect(topic.procedures.count == 1)
    let phases = try PageWriting.topic(
      "Using Vans",
      PageWriting.steps("<a href='/a'>Buy a van</a>", "<a href='/b'>Drive the van</a>", "<a href='/c'>Sell the van</a>")
    )
    #expect(phases.procedures.isEmpty)
  }

  @Test func namesInItalicsMakeInstructions() throws {
    let topic = try PageWriting.topic(
      "Assigning Drivers",
      PageWriting.steps(
        "Go to <i>Garage</i> &gt; <i>Drivers</i>.", "Choose <i>Edit</i>.", "Choose <i>Save</i>."))
    #expect(topic.procedures.flatMap(\.allSteps).flatMap(\.controls).map(\.label).suffix(2) == ["Edit", "Save"])
  }

  @Test func anOfferBelowTheConsolesNameIsOfTheOperationAbove() throws {
    let topic = try PageWriting.topic(
      "Deleting relays",
      """
      <p><b>Management console</b></p><ol><li>Click <b>Relays</b>.</li><li>To delete a single relay, click <b>Delete</b> \
      in its row.<p>To do the same with multiple relays, select them and click <b>Delete</b> above the list.</p></li>
      <li>Click <b>OK</b>.</li></ol>
      """)
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.allSatisfy { $0.operation.action == "delete" })
  }

  @Test func aHeadingOfBulkActionsHoldsABatchForm() throws {
    let text = "<p>To do this, select the checkboxes next to each relay, then click <b>Assign</b>.</p>"
    let topic = try PageWriting.topic("Relays", "<h2>Take bulk actions on relays</h2>" + text)
    #expect(topic.procedures.map(\.mode) == [.batch])
    #expect(try PageWriting.topic("Relays", "<h2>Limits of relays</h2>" + text).procedures.isEmpty)
    let praise = "<h2>Batch actions</h2><p>Batch actions save time. Click <b>Learn more</b>.</p>"
    #expect(try PageWriting.topic("Relays", praise).procedures.isEmpty)
  }

  /// What a click on a row's icon opens is no way to the console's page.
  @Test(arguments: [
    ("Find the relay, click the three-dot icon next to it and select <b>Rename</b>.", []),
    ("In the navigation pane, choose <b>Relays</b>.", ["Relays"]),
  ])
  func whatARowsMenuDoesIsNoWay(step: String, expected: [String]) throws {
    let topic = try PageWriting.topic("Set the owner of relays", "<ol><li>\(step)</li><li>Click <b>OK</b>.</li></ol>")
    #expect(topic.procedures.map(\.navigation) == [expected])
  }
}
