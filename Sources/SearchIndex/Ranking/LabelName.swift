import TextAnalysis
import TopicModel

/// A label that names what a procedure does: of “更多 > 重置密码” the procedure that resets a password, not one that only uses the
/// menu to look something up.
package enum LabelName {
  /// Whether a label begins with what is done and ends as what it is done to does: 重置密码 names 重置 + 云服务器密码. Of an
  /// operation without an object the label says what is done.
  ///
  /// - Parameters:
  ///   - label: the last item of a cascade, as a key.
  ///   - action: what is done, as a key; nothing is named where it is empty.
  ///   - object: what it is done to, as a key.
  static func isName(_ label: [UInt8], action: [UInt8], object: [UInt8]) -> Bool {
    guard !action.isEmpty, label.count >= action.count, label.prefix(action.count).elementsEqual(action) else {
      return false
    }
    let rest = label.dropFirst(action.count)
    return rest.count <= object.count && object.suffix(rest.count).elementsEqual(rest)
  }

  /// As above, of texts as they are written.
  package static func isName(_ label: String, of operation: Procedure.Operation) -> Bool {
    isName(
      Analyzer.keyBytes(label), action: Analyzer.keyBytes(operation.action),
      object: Analyzer.keyBytes(operation.object))
  }
}
