import Archive
import CCurl
import Foundation

/// Fetches several URLs at a time over libcurl, on the caller's thread. Follows no redirect, keeps no cookie.
final class Fetcher {
  struct Request {
    var url: WebURL
    /// Validators of the page as archived, for a conditional request.
    var etag: String?
    var lastModified: String?
    /// Media types to fetch the body of; empty for any.
    var mediaTypes: Set<String> = []
    var maximumBody: Int
    /// Take a longer body's beginning for the whole.
    var isCutAtMaximum = false
  }

  struct Response {
    var status: Int
    /// Status line, headers and empty line as received.
    var head: [UInt8]
    var headers: Headers
    /// Content and transfer encoding undone.
    var body: [UInt8]
    /// The request as sent.
    var request: [UInt8]
    var address: String?

    /// Where a redirect leads. Bytes that are no UTF-8 are meant as they are.
    var location: String? {
      guard let value = headers["Location"], value.unicodeScalars.contains("\u{FFFD}") else {
        return headers["Location"]
      }
      for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        guard let colon = line.firstIndex(of: 0x3A) else { continue }
        if String(decoding: line[..<colon], as: UTF8.self).lowercased() == "location" {
          return Percent.encode(bytes: line[(colon + 1)...].drop { $0 == 0x20 }, [])
        }
      }
      return nil
    }
  }

  enum Failure: Error, Equatable, CustomStringConvertible {
    case privateAddress(String)
    case mediaType(String)
    case tooLarge(Int)
    case timeout(Double)
    case incomplete
    case network(String)
    case tls(String)
    case unreadable(String)

    /// Whether another attempt may succeed.
    var isTemporary: Bool {
      switch self {
      case .timeout, .incomplete, .network: true
      default: false
      }
    }

    var description: String {
      switch self {
      case .privateAddress(let address): "its address \(address) is private; use --allow-private if that is meant"
      case .mediaType(let type): "it is \(type), not a page"
      case .tooLarge(let limit): "it has more than \(limit) bytes; raise --max-body"
      case .timeout(let seconds): "no complete answer within \(Int(seconds)) s; raise --timeout"
      case .incomplete: "the answer broke off"
      case .network(let reason): reason
      case .tls(let reason): "no trusted connection: \(reason)"
      case .unreadable(let reason): "the answer is no HTTP: \(reason)"
      }
    }

    /// The same for readers of a report, without the crawler's options: `{1}` stands for what is named.
    var sentence: (template: String, named: [String]) {
      switch self {
      case .privateAddress(let address): ("its address {1} is private", [address])
      case .mediaType(let type): ("it is {1}, not a page", [type])
      case .tooLarge(let limit): ("it has more than {1} bytes", ["\(limit)"])
      case .timeout(let seconds): ("no complete answer within {1} s", ["\(Int(seconds))"])
      case .incomplete: ("the answer broke off", [])
      case .network(let reason): (reason, [])
      case .tls(let reason): ("no trusted connection: {1}", [reason])
      case .unreadable(let reason): ("the answer is no HTTP: {1}", [reason])
      }
    }
  }

  private let multi: UnsafeMutableRawPointer
  private let options: CrawlOptions
  private var active: [Int: Transfer] = [:]
  private var nextIdentifier = 0

  init?(_ options: CrawlOptions) {
    guard Self.isInitialized, let multi = curl_multi_init() else { return nil }
    self.multi = multi
    self.options = options
  }

  deinit {
    for transfer in active.values { transfer.close(multi) }
    curl_multi_cleanup(multi)
  }

  private static let isInitialized = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  var activeCount: Int { active.count }

  /// Starts a transfer and returns its number.
  func start(_ request: Request) -> Int? {
    nextIdentifier += 1
    guard let transfer = Transfer(nextIdentifier, request, options) else { return nil }
    active[nextIdentifier] = transfer
    curl_multi_add_handle(multi, transfer.handle)
    return nextIdentifier
  }

  /// Works on the transfers for up to `seconds`; returns what came to an end.
  func wait(seconds: Double) -> [(Int, Result<Response, Failure>)] {
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var finished = collect()
    if finished.isEmpty {
      curl_multi_poll(multi, nil, 0, Int32(max(0, min(seconds, 1) * 1_000)), nil)
      curl_multi_perform(multi, &running)
      finished = collect()
    }
    return finished
  }

  private func collect() -> [(Int, Result<Response, Failure>)] {
    var finished: [(Int, Result<Response, Failure>)] = []
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
      let code = message.pointee.data.result
      guard let (identifier, transfer) = active.first(where: { $0.value.handle == handle }) else { continue }
      finished.append((identifier, transfer.result(code)))
      active[identifier] = nil
      transfer.close(multi)
    }
    return finished
  }
}

/// One request under way; libcurl's callbacks fill it.
private final class Transfer {
  let handle: UnsafeMutableRawPointer
  private let request: Fetcher.Request
  private let options: CrawlOptions
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private var answers: UnsafeMutablePointer<curl_slist>?
  private var head: [UInt8] = []
  private var isHeadComplete = false
  private var body: [UInt8] = []
  private var sent: [UInt8] = []
  private var failure: Fetcher.Failure?
  /// The body was longer than wanted; its beginning is there.
  private var isCut = false

  init?(_ identifier: Int, _ request: Fetcher.Request, _ options: CrawlOptions) {
    guard let handle = curl_easy_init() else { return nil }
    self.handle = handle
    self.request = request
    self.options = options
    setLimits()
    setHeaders()
    setCallbacks()
  }

  func close(_ multi: UnsafeMutableRawPointer) {
    curl_multi_remove_handle(multi, handle)
    curl_easy_cleanup(handle)
    curl_slist_free_all(headerList)
    curl_slist_free_all(answers)
  }

  private func setLimits() {
    stepdex_curl_set_string(handle, CURLOPT_URL, request.url.description)
    stepdex_curl_set_protocols(handle)
    // No proxy: behind one nobody could tell which address answers.
    stepdex_curl_set_string(handle, CURLOPT_PROXY, "")
    let values: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_PATH_AS_IS, 1), (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)), (CURLOPT_HTTP09_ALLOWED, 0),
      (CURLOPT_CONNECTTIMEOUT_MS, Int(options.connectTimeout * 1_000)),
      (CURLOPT_TIMEOUT_MS, Int(options.timeout * 1_000)),
      (CURLOPT_VERBOSE, 1),
    ]
    for (option, value) in values { stepdex_curl_set_long(handle, option, value) }
  }

  private func setHeaders() {
    // All encodings the library was built with.
    stepdex_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "")
    stepdex_curl_set_string(handle, CURLOPT_USERAGENT, options.userAgent)
    if let etag = request.etag { add("If-None-Match: \(etag)") }
    if let date = request.lastModified { add("If-Modified-Since: \(date)") }
    add("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
    stepdex_curl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
    for answer in options.nameAnswers { answers = curl_slist_append(answers, answer) }
    stepdex_curl_set_list(handle, CURLOPT_RESOLVE, answers)
  }

  private func add(_ header: String) {
    guard !header.utf8.contains(where: { $0 < 0x20 }) else { return }
    headerList = curl_slist_append(headerList, header)
  }

  private func setCallbacks() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_DEBUGDATA] {
      stepdex_curl_set_pointer(handle, option, me)
    }
    stepdex_curl_set_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
      Transfer.of(me).receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    stepdex_curl_set_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
      Transfer.of(me).receiveHead(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    stepdex_curl_set_debug(handle) { _, type, bytes, count, me in
      if type == CURLINFO_HEADER_OUT { Transfer.of(me).sent += UnsafeRawBufferPointer(start: bytes, count: count) }
      return 0
    }
    stepdex_curl_set_open_socket(handle) { me, _, address in
      guard let address, Transfer.of(me).mayConnect(address) else { return CURL_SOCKET_BAD }
      let parts = address.pointee
      return socket(parts.family, parts.socktype | Int32(SOCK_CLOEXEC.rawValue), parts.protocol)
    }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(pointer ?? UnsafeMutableRawPointer(bitPattern: 1).unsafelyUnwrapped)
      .takeUnretainedValue()
  }

  private func mayConnect(_ address: UnsafePointer<curl_sockaddr>) -> Bool {
    if options.allowsPrivate { return true }
    guard let socketAddress = stepdex_curl_address(address) else { return false }
    let raw = UnsafeRawPointer(socketAddress)
    let bytes: [UInt8]
    switch address.pointee.family {
    case AF_INET: bytes = Array(UnsafeRawBufferPointer(start: raw + 4, count: 4))
    case AF_INET6: bytes = Array(UnsafeRawBufferPointer(start: raw + 8, count: 16))
    default: return false
    }
    let text = Self.text(bytes)
    if AddressPolicy.isPublic(bytes) || options.exemptAddresses.contains(text) { return true }
    failure = .privateAddress(text)
    return false
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &buffer, 64)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func receiveHead(_ bytes: UnsafeRawBufferPointer) -> Int {
    // Another head follows an interim answer; what follows the body is no part of the head.
    if bytes.starts(with: Array("HTTP/".utf8)) {
      head = []
      isHeadComplete = false
    }
    guard !isHeadComplete else { return bytes.count }
    head += bytes
    guard head.count <= 256 << 10 else {
      failure = .unreadable("its head does not end")
      return 0
    }
    guard bytes.count <= 2, bytes.first == 0x0D || bytes.first == 0x0A else { return bytes.count }
    isHeadComplete = true
    guard let response = HTTPResponse(block: head), response.status == 200, !request.mediaTypes.isEmpty else {
      return bytes.count
    }
    let type = response.mediaType
    if !type.isEmpty, !request.mediaTypes.contains(type) {
      failure = .mediaType(type)
      return 0
    }
    return bytes.count
  }

  private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= request.maximumBody else {
      if request.isCutAtMaximum {
        body += bytes.prefix(request.maximumBody - body.count)
        isCut = true
        return 0
      }
      failure = .tooLarge(request.maximumBody)
      return 0
    }
    body += bytes
    return bytes.count
  }

  /// Why it failed: in words that other languages have too (`findings.yml`) for what is usual, else the library's own.
  private static func words(of code: CURLcode) -> String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: "its host has no address"
    case CURLE_COULDNT_RESOLVE_PROXY: "the proxy has no address"
    case CURLE_COULDNT_CONNECT: "its host takes no connection"
    case CURLE_GOT_NOTHING: "the host sends nothing"
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM: "the connection broke"
    case CURLE_SSL_CONNECT_ERROR: "the encryption could not be agreed on"
    case CURLE_PEER_FAILED_VERIFICATION: "its certificate is not valid"
    case CURLE_SSL_CACERT_BADFILE: "the trusted certificates cannot be read"
    case CURLE_UNSUPPORTED_PROTOCOL: "its protocol is not known"
    case CURLE_WEIRD_SERVER_REPLY: "it cannot be read"
    case CURLE_BAD_CONTENT_ENCODING: "its coding is not known"
    default: String(cString: curl_easy_strerror(code))
    }
  }

  func result(_ code: CURLcode) -> Result<Fetcher.Response, Fetcher.Failure> {
    if code != CURLE_OK, let failure { return .failure(failure) }
    switch code {
    case CURLE_OK: break
    case CURLE_WRITE_ERROR where isCut: break
    case CURLE_OPERATION_TIMEDOUT: return .failure(.timeout(options.timeout))
    case CURLE_PARTIAL_FILE: return .failure(.incomplete)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
      return .failure(.tls(Self.words(of: code)))
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
      return .failure(.unreadable(Self.words(of: code)))
    default: return .failure(.network(Self.words(of: code)))
    }
    guard let response = HTTPResponse(block: head) else { return .failure(.unreadable("it has no status line")) }
    var address: UnsafeMutablePointer<CChar>?
    stepdex_curl_get_string(handle, CURLINFO_PRIMARY_IP, &address)
    return .success(
      Fetcher.Response(
        status: response.status, head: head, headers: response.headers, body: body, request: sent,
        address: address.map { String(cString: $0) }))
  }
}
