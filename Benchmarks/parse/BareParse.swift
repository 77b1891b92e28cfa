import CLibxml2

/// What libxml2 takes to parse a page into its own tree and to walk it: the floor that reading a page is measured by.
enum BareParse {
  /// How many nodes and bytes of text and attributes the page's tree has.
  static func walk(_ bytes: [UInt8]) -> (nodes: Int, bytes: Int) {
    let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes {
      htmlReadMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "utf-8", options)
    }
    guard let document else { return (0, 0) }
    defer { xmlFreeDoc(document) }
    var nodes = 0
    var size = 0
    var next = xmlDocGetRootElement(document)
    while let node = next {
      nodes += 1
      if let text = node.pointee.content { size += Int(xmlStrlen(text)) }
      if node.pointee.type == XML_ELEMENT_NODE {
        var attribute = node.pointee.properties
        while let current = attribute {
          if let value = current.pointee.children?.pointee.content { size += Int(xmlStrlen(value)) }
          attribute = current.pointee.next
        }
      }
      next = Self.following(node)
    }
    return (nodes, size)
  }

  private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE { return child }
    var current = node
    while true {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
      current = parent
    }
  }
}
