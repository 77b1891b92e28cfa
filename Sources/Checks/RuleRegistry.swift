/// Every rule, in the order of the codes.
public let allRules: [any Rule] = [
  ConfusableLabels(),
  TabOrStateNameVaries(),
  BatchFormWithoutSingle(),
  NearDuplicate(),
  TitleOrIDTwice(),
  DeadLink(),
  UnbalancedMarks(),
]
