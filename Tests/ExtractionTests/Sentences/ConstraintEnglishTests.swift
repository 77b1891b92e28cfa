import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// What English sentences limit, and what only looks like it.
@Suite struct ConstraintEnglishTests {
  private func kinds(_ text: String, _ context: ConstraintReader.Context = .init()) throws -> [Constraint.Kind] {
    try ConstraintReader(lexicon: .builtIn).constraints(in: RichText(text), context: context, language: "en")
      .map(\.kind)
  }

  @Test(arguments: [
    "Choose read-only mode for the van.",
    "Filter for the vans you don't want, before clicking the button.",
    "The list of admins can sort itself.",
    "Currently, the only way to see the van is to open the garage.",
    "You can not only open a van, but also wash it.",
    "The list only contains vans that are parked.",
    "Parking a van has no effect on its trailer.",
    "Under Drivers, click Close and the driver will be removed from the van.",
    "Review the vans that will be removed, and go on.",
    "Once you confirm, the garage deletes the van.",
    "The van is no longer displayed in the list.",
    "Trips do not require the Owner role.",
    "No trip is lost: the log keeps it.",
    "It also works with vans built more than 2 years ago.",
    "Make sure the boxes of both vans are selected.",
    "Make sure you select the vans to wash.",
    "A van can be in a Parked status and still be hired.",
    "A van can be deleted if you no longer drive it.",
    "Nothing is permanent.", "Trips are permanent records.", "None of our prices is final.", "No sale is irreversible.",
    "The park also closes at 6.", "Delivery also affects the price.", "When you open a van, the radio is also nice.",
    "The vans are also shared.",
  ])
  func findsNoLimitInWhatTellsResultsOrInstructions(text: String) throws {
    #expect(try kinds(text).isEmpty)
  }

  @Test(arguments: [
    ("It is not possible to rename a van.", Constraint.Kind.prohibition),
    ("There is no way to undo a sale.", .consequence), ("Selling a van is permanent.", .consequence),
    ("Archiving a van also cancels its trips.", .consequence), ("Once paid, the price is final.", .consequence),
    ("Archiving a garage also archives its vans.", .consequence),
    ("When you share a garage, all vans are also shared.", .consequence),
    ("For twin vans, if you restart one, the other is also restarted.", .consequence),
    ("When you remove a van, it also prevents others from opening its trailer.", .consequence),
    ("No refund is given and the van cannot be recovered.", .consequence),
    ("This task requires the Owner role.", .permission),
    ("Only administrative users can sell vans.", .permission),
    ("You can delete 50 items at a time.", .limit),
    ("A trip can be canceled when no seats are taken.", .eligibility),
    ("The van must first be parked in the garage.", .prerequisite),
    ("All trips must be closed before the van can be permanently deleted.", .prerequisite),
    ("You cannot add more than 5 items.", .prohibition),
  ])
  func findsLimits(text: String, expected: Constraint.Kind) throws {
    let found = try kinds(text)
    #expect(found == [expected] || (expected == .prohibition && found == [.limit]))
  }

  @Test func leavesOutWhatAListGivesExamplesOf() throws {
    let context = ConstraintReader.Context(
      section: .prerequisites, lead: "The van is parked. For example, you can use:")
    #expect(try kinds("A van in a public garage.", context).isEmpty)
    let needed = ConstraintReader.Context(section: .prerequisites, lead: "For example, a van is parked. You need:")
    #expect(try kinds("A van in a public garage.", needed) == [.prerequisite])
    #expect(try kinds("More information: The garage.", .init(section: .prerequisites)).isEmpty)
  }

  @Test func leavesPictogramsOut() throws {
    let found = try ConstraintReader(lexicon: .builtIn)
      .constraints(in: RichText("⚠️ You cannot sell a hired van."), context: .init(), language: "en")
    #expect(found.map(\.text) == ["You cannot sell a hired van."])
  }
}
