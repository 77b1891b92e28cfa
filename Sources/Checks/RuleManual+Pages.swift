// swift-format-ignore-file
extension RuleManual {
  /// Made from the doc comments of the rules by RuleManualTests; never edited.
  static let pages: [String: String] = [
    "CN01": #"""
      One limit is one number.

      Reports two sentences that are equal but for their numbers (一次最多选择 50 个客户, 一次最多选择 100 个客户), and limits of one operation, told on two
      pages, that have the same unit, nearly the same words and another number. Number words count as numbers (十个, two hours), and units that measure one
      thing are converted (60分钟 is 1小时). In other words limits are compared only where they say how many of the operation's object there may be, for the same thing
      (每个账号, each account), each page has one, and nothing else in the sentences differs. A page and its translation are compared where they have as many limits of every kind of unit and one differs. What a table says of a parameter is compared with the same row of pages with the same title. Numbers in names (IPv6),
      numbers of figures and steps, sentences that announce a list, what stands below a heading such as “Example”, and the numbers of a page that counts
      things up (three and more in one sentence, or two in items) are not compared. Where more than five pages and a third of a folder have one title,
      it does not tell what they are about: there a number is reported only if most of the pages that say the sentence have another.

      What to do: find out which is right and correct the other.
      """#,
    "CN02": #"""
      One operation is open to the same states and the same people everywhere.

      An operation is told on two pages; a sentence of each says in which states, or by whom, it may be done (the sentences being of one kind, and
      worded alike), and the states or roles they name differ; in other words only where each page has one such sentence that names the operation, and says what must be so. On pages of one title a sentence that says what must be so (only, must) names another thing than
      the other page's, and is else the same; in a table, in the same row. Sentences that are equal but for who may do it are compared on all pages.

      What to do: find out which list is right and correct the other.
      """#,
    "CN03": #"""
      What an operation does to other things is said wherever the operation is told.

      An operation is told on two pages, and only one of them says what else happens, or that it cannot be undone; or one says that it
      can be undone and the other that it cannot. Who reads the page that keeps silent finds out too late. Only tellings
      in the same mode with half of their steps in common are compared, on pages of two titles only sentences that name the operation or say that something
      cannot be undone. A page's sentence that something cannot be undone
      is looked for on pages of the same title whatever operation it is about, and in a page's translation where that is shorter and states no consequence; that it can be undone on the one and cannot on the other also between
      the single form and the batch form, and so is what the one does where the other form's page states no consequence. A sentence that names an operation told on a
      page is held against that page's sentence that denies it, wherever it stands. Sentences that go on from the one before (但是, however) say nothing by
      themselves, and what is told under one title on more than twenty pages is no operation of its own.

      What to do: say it on both pages, or on none if it is no longer true.
      """#,
    "LC01": #"""
      A page and its translation describe the same steps.

      Pages that exist in two languages (their paths differ in a language's name only) are compared: number of procedures, number of steps of each, number of controls
      of each step. Where they differ, one of the two is behind the console.

      What to do: bring the older one up to date.
      """#,
    "LK01": #"""
      A link leads to a page or file that is there.

      Reports links to pages below the indexed root that do not exist. Links to other sites are followed only when that is asked for
      (`--external`): dead is what the host says is not there; what does not answer, or with a fault of its own, is a warning.
      Where the documentation was crawled, only pages of the same site that were not fetched are unknown, not dead,
      and so they are left alone. A target that twenty-five pages or more link to by one text, as a breadcrumb does, is reported once,
      with every place.

      What to do: correct the target, or remove the link. The remedy names the page whose file name is nearest.
      """#,
    "LK02": #"""
      A link to a place leads to that place, and pictures are there.

      Reports links whose fragment (`#…`) is no anchor of the page they lead to, and pictures that are not among the files, where the files are
      known. Places that a browser always knows (`#`, `#top`), text fragments, and the routes of a page's script (`#/…`, `#!…`) are left alone, and so are places on
      other pages that have no place at all.

      What to do: correct the anchor or the picture's path.
      """#,
    "PG01": #"""
      What is explained is explained once.

      Reports a page whose text is nearly that of another page of its language (nine in ten runs of six characters; for a fragment of a
      page, of the shorter one's; reference pages, which are made from one mould, must be the same but for three in a hundred), and a procedure that is told twice on different pages: the same
      title or operation, nearly the same steps. Copies drift apart: one gets the correction, the other keeps the error.

      What to do: keep one and link to it. Where both are needed, let both be generated from one source.
      """#,
    "PG02": #"""
      Two pages have titles and ids of their own.

      Reports pages of one language and one part of the documentation that have the same title, and pages that have the same id. In a list
      of search results, or in a menu, the reader cannot tell them apart. One part is the pages of one parent, or of
      one folder where they name none. Pages whose breadcrumbs differ can be told apart and are left alone; so are fragments of pages.

      What to do: say in each title what only that page is about, or merge the pages.
      """#,
    "PG03": #"""
      Every page has its place.

      Reports pages that name a parent which is not among the pages, and pages that no other page links to. Whether nobody links is said only where
      the documentation links at all: where most pages of a folder are linked to. Index pages and fragments are left alone.

      What to do: name the parent as it is titled now, or link to the page from its chapter.
      """#,
    "PG04": #"""
      A title that promises a procedure is kept.

      The title starts with an action (删除…, How Do I…) and the page has no steps. Which words are actions is learned from the
      procedures of the other pages; index pages, references, pages that hand on to others, and pages that answer with a list, a table or code are left alone.

      What to do: give the steps, or a title that says what the page is.
      """#,
    "PR01": #"""
      A batch form has a single one, and a capability has steps.

      A page says how an operation is done to several items at once, and no page says how it is done to one; or a page says that
      several can be handled at once (支持批量…) and gives no step that does it. Most readers have one item. Only procedures that call themselves
      batch operations, in a title or on a button, are held against it.

      What to do: describe the single form, or say that there is none.
      """#,
    "PR02": #"""
      The single and the batch form of an operation link to each other.

      The two forms stand on two pages, and neither page leads to the other: who has found one does not learn that the other exists.

      A single form that is told for one kind of the object (添加NS类型记录集), where other pages tell it for others, is not held against the batch form of all.

      What to do: link each to the other, best in the first paragraph.
      """#,
    "PR03": #"""
      The single and the batch form of an operation agree.

      Reports counterparts that confirm with different buttons, work in dialogs whose names differ in more than the words for “several” and “one”, set different limits
      in the same unit, or of which only one demands a verification, such as a code to enter. A word to type (DELETE) that only the batch form demands counts
      where both work in one dialog. Some differences are real; then the page should say so.

      What to do: correct the form that is wrong, or say in it that it differs.
      """#,
    "PR04": #"""
      What can be switched on can be switched off.

      A procedure does something to an object that another action undoes (开启, 关闭; attach, detach), and no procedure does the other. Pairs of actions stand
      in the language data.

      What to do: describe the inverse, or say that there is none.
      """#,
    "PR05": #"""
      Whether two procedures are one operation in two forms was decided by somebody.

      Two procedures look like the batch and the single form of one operation, but not surely enough to be linked. Readers do
      not see the link until a person has decided.

      What to do: confirm or deny the pair in `stepdex.yml` (`pairs:`), or give both the same words for action and object.
      """#,
    "ST01": #"""
      What a step acts in has been opened.

      A step works in a dialog, and no step before it clicks anything that could have opened it: the step that does is missing, or stands too late. The rule
      plays the procedure through, step by step, without the console: every click may open one place; a place that a sentence itself lets appear
      (弹出“X”对话框) is open from there on.

      What to do: add the step that opens the dialog.
      """#,
    "ST02": #"""
      A dialog that is filled in is confirmed.

      A procedure enters or selects something in a dialog, and ends without a click that could confirm it. The reader does not know whether what they typed is saved.

      What to do: add the step that confirms the dialog.
      """#,
    "ST03": #"""
      A step tells the reader to do something.

      Reports steps that name no control, have no steps below them, and contain no word that asks for an action. Usually such a step is a result, a
      remark or a heading that slipped into the list.

      What to do: say what is to be done, or move the text into the step before, as its result or note.
      """#,
    "ST04": #"""
      A step is one action.

      Reports steps with three or more sentences that each click something. Readers lose their place between screen and page; a step that can
      be referred to by its number should be one thing to do.

      What to do: make each sentence a step of its own.
      """#,
    "ST05": #"""
      Steps are numbered without gaps.

      Reports lists in which a number is left out or stands twice: 1, 2, 4 or 1, 2, 2. A reference to “step 3” then leads nowhere, or to two places.

      What to do: number the steps anew, or let the list do it.
      """#,
    "ST06": #"""
      A reference to a step leads to a step.

      Reports “go to step 7” on a page no procedure of which has a step 7, and “step 2.c” where step 2 has two steps below it,
      or none; of a range both ends (steps 2 to 8). References that are links to other pages, are said to belong to a page linked beside them, or stand behind
      the title of another text, those followed by the title of another text, and the steps that a sentence says are those of a program's assistant (step 3 of
      the wizard) are left alone.

      What to do: correct the number. Better: link to the step, so that the number follows.
      """#,
    "ST07": #"""
      What must hold before the first step stands before the first step.

      Reports a section of prerequisites behind which no steps follow any more. Who works through a page reads them too late.

      What to do: move the section in front of the steps.
      """#,
    "ST08": #"""
      What is no step stands outside the steps.

      Reports steps that begin with the mark of a remark (说明：, Note:), and steps that are nothing but a note: in lists in
      which a step was found, and in those that a heading calls steps. The reader who ticks off numbers has nothing to do
      there.

      What to do: put it into the step it belongs to, as a note without a number.
      """#,
    "ST09": #"""
      Who handles several items says which.

      Reports batch procedures in which nothing is ticked, selected, uploaded or entered before the end: the step that picks the items is missing.

      What to do: add the step that picks the items.
      """#,
    "SX01": #"""
      Findings that the writers have decided to live with, and why.

      By path and rule in `stepdex.yml`, or by a comment in the page: `<!-- stepdex-ignore UI03: the console says so -->` in front of
      the place, on its line or the line above; `stepdex-ignore-page` for the whole page. Reports one that gives no reason, names no rule,
      or suppresses nothing any more; this cannot be switched off.

      What to do: write the reason, correct the rule, or remove the suppression.
      """#,
    "TX01": #"""
      Quotes and brackets come in pairs.

      A quote or bracket that is opened and not closed, closed and not opened, or closed by the mark of another pair
      (“…", （…)) leaves it open where a label ends. Each paragraph, item, cell and heading is looked at by itself; code, the
      bracket behind a list number such as `a)`, apostrophes, and a mark that stands for itself (the key `[`) are not looked at; nor are
      fragments of pages, which are cut anywhere.

      What to do: write the missing mark, or the one that belongs to the other.
      """#,
    "UI01": #"""
      One control has one label.

      Two pages describe the same operation, or the same step word for word, and call one control differently: 单击“提交” on one page, 单击“保存”
      on the other, in the same place between the same controls. One of the two is not on the screen.

      Controls are compared by where they stand, not by a list: kind, action, neighbours in the procedure, and the sentence without
      the label. The label that more places have is proposed; `terminology` in `stepdex.yml` decides where there is any.

      Labels that differ in one character, in the order of their characters, or in a word of two that shares one (确定, 确认) are confusable-labels' (UI02).

      What to do: look at the console and correct the page that is wrong. If the console has two controls there, name
      both in `allowed`.
      """#,
    "UI02": #"""
      Names that a reader takes for each other are one name.

      Reports
      - labels made of the same characters in another order, on a page's title and its button (收回客户, 回收客户) or on two controls;
      - labels that look alike, stand in the same slot of two procedures, and differ (确定, 确认 on the button that ends sister
        procedures), and labels of one control that differ in one character or in the order of their characters;
      - names in sentences that are equal but for the order of one name's words, and labels of one page in whose order of characters or words three pages
        and more differ from it;
      - the two forms of one operation that name their object differently (资源 in one, 资源包 in the other), and sentences that tell the
        batch form of an object with a shorter name than the title's;
      - labels that the terminology in `stepdex.yml` forbids.

      Labels are compared with each other, not with a list. The form that more places have is proposed; terminology
      in `stepdex.yml` (`preferred`, `forbidden`, `allowed`) decides where there is any.

      What to do: write what the console says, the same everywhere; if the console itself says both, put both
      into `allowed`.
      """#,
    "UI03": #"""
      A tab or a state has one name in otherwise equal steps.

      Two pages send the reader to the same tab, list or state and call it differently: 选择“待处理”页签 on one,
      选择“待办事项”页签 on the other, the rest of the step being the same. The reader who looks for the second name finds nothing.

      No list of names is needed. Steps, and other sentences, whose words are equal but for one name (in quotes, in bold type or marked as a
      control) are put side by side; names that look alike in that place are taken for one. Names that differ as the
      pages' subjects differ (公网域名 on the page about 公网域名) are left alone, and so are names that one procedure uses
      both of, and opposites.

      What to do: look at the console, and write its name on both pages. `terminology` in `stepdex.yml` settles
      it for good.
      """#,
    "UI04": #"""
      A label is spelled the same everywhere.

      Reports labels that differ in width (Ａ, A), white space, case or quotes only: “IP 地址” here, “IP地址” there. A search
      for one does not find the other, and translators translate it twice. Labels are compared within one language and one
      first folder; three dots, colons and asterisks at the end do not count. Words in quotes or in bold type that are a
      label but for their spelling count too, commands and keys left out.

      What to do: write it as the console does; the remedy proposes the spelling that more places have.
      """#,
    "UI05": #"""
      Labels are the console's.

      Reports labels that do not stand in the console's string table, which the user gives (`--labels FILE`: CSV, JSON or .properties). Spaces,
      width, case and quotes do not count, nor do placeholders of the table such as `{0}`. Without a table the rule does nothing.

      What to do: write the label that the console has; the remedy names the most similar one.
      """#,
    "UI06": #"""
      One page is reached by one path.

      Two procedures that happen on one page of the console (their paths end alike) lead there through different menus, or so do two sentences that
      are equal but for the path. Paths of which one leaves out levels that the other names do not conflict, nor do names
      of which one contains the other. The levels may stand with any arrow between them; where one page lists names (“网络”、“虚拟主机”) and the other tells
      a menu in the same sentence, the list is read as its levels. A path that ends in an action leads to no page, and is held against a page of the same title
      only. A path that a sentence names beside the steps is held against the steps of three pages that all go another way.

      What to do: look at the console, and write one path; where there are two ways, say so on both pages.
      """#,
    "UI07": #"""
      A label says what its control does.

      A procedure starts its operation with a control whose label names another operation: 批量移出 is clicked to delete. Actions are learned from
      the titles of the procedures themselves. Only labels that begin with such an action are looked at.

      What to do: check whether label or title is wrong.
      """#,
    "UI08": #"""
      A label has one translation.

      Pages that exist in two languages are laid side by side, step by step; a label of one language that has two or more
      translations is reported where the rarer one stands.

      What to do: use the translation that the console has, the same everywhere.
      """#,
    "UI09": #"""
      A control is of one kind.

      One page calls a control a link, another a tab, the label and the place being the same, or the whole sentence. Kinds
      that a page only implies (单击“X” without saying what X is) are not compared.

      What to do: look at the console and correct the page that is wrong.
      """#,
  ]
}
