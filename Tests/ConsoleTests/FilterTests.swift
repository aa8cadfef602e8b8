// The filter works while it is typed.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The filter")
struct FilterTests {
  @Test("finds Kobe while it is typed", arguments: ["kobe", "神戸", "こうべ", "281000"])
  func live(text: String) {
    var desk = Desk()
    #expect(desk.rows.count == 1_741)
    desk.press("/")
    desk.type(text)
    #expect(desk.selected == "神戸市")
    #expect(desk.over == "filter")
    #expect(desk.wanted == [])
    desk.press("enter")
    #expect(desk.over == nil)
    #expect(desk.state.municipalities.filterText == text)
    #expect(desk.selected == "神戸市")
  }

  @Test("narrows with every letter, and widens when one is taken back")
  func letters() {
    var desk = Desk()
    desk.press("/")
    var counts: [Int] = []
    for letter in ["k", "o", "b", "e"] {
      desk.press(letter)
      counts.append(desk.rows.count)
    }
    #expect(counts == counts.sorted(by: >))
    let few = counts[3]
    desk.press("backspace")
    #expect(desk.rows.count == counts[2])
    desk.press("e")
    #expect(desk.rows.count == few)
  }

  @Test("keeps the rows while what is typed is wrong, and says what is wrong")
  func error() {
    var desk = Desk()
    desk.press("/")
    desk.type("provider:aws")
    #expect(desk.rows == ["神戸市"])
    desk.type("x")
    #expect(desk.rows == ["神戸市"])
    #expect(desk.state.municipalities.queryError?.term == "provider:awsx")
    #expect(desk.line(-2).contains("google-cloud"))
    desk.press("enter")
    #expect(desk.over == "filter")
    desk.press("backspace", "enter")
    #expect(desk.state.municipalities.queryError == nil)
    #expect(desk.over == nil)
  }

  @Test("keeps the rows of the terms before, while a field's name is half typed, and says what it can become")
  func halfTyped() {
    var desk = Desk()
    desk.press("/")
    desk.type("hyogo ")
    #expect(desk.rows.count == 41)
    for letter in "provider:" {
      desk.type(String(letter))
      #expect(desk.rows.count == 41, "\(desk.typed ?? "")")
      #expect(desk.state.municipalities.queryError == nil)
    }
    #expect(desk.line(-2).contains("aws google-cloud azure"))
    desk.type("aws")
    #expect(desk.rows == ["神戸市"])
  }

  @Test("that is half typed counts as it stands where Enter keeps it")
  func halfKept() {
    var desk = Desk()
    desk.press("/")
    desk.type("prov")
    #expect(desk.rows.count == 1_741)
    desk.press("enter")
    #expect(desk.rows == [])
    desk.press("/")
    desk.type("ider:")
    desk.press("enter")
    #expect(desk.over == "filter")
    #expect(desk.line(-2).contains("something must follow"))
  }

  @Test("is completed by Tab, as far as all ways agree")
  func tab() {
    var desk = Desk()
    desk.press("/", "p", "r", "o", "v", "tab")
    #expect(desk.typed == "provider:")
    desk.press("g", "tab")
    #expect(desk.typed == "provider:google-cloud ")
    desk.type("st")
    desk.press("tab", "tab")
    #expect(desk.typed == "provider:google-cloud status:")
  }

  @Test("is asked again when the next day begins")
  func midnight() {
    var desk = Scene.screens[0].desk()
    desk.press("/", "^U")
    desk.type("due<7d")
    desk.press("enter")
    #expect(!desk.rows.contains("神戸市"))
    let later = Timestamp(seconds: Desk.now.seconds + 20 * 86_400)
    desk.send(.time(LocalTime(now: later, secondsFromGreenwich: Timestamp.japan)))
    #expect(desk.rows.contains("神戸市"))
  }

  @Test("is cleared by Esc, while it is typed and after")
  func escape() {
    var desk = Desk()
    desk.press("/", "k", "o", "b", "e", "esc")
    #expect(desk.over == nil)
    #expect(desk.rows.count == 1_741)
    desk.press("/", "k", "o", "b", "e", "enter", "esc")
    #expect(desk.rows.count == 1_741)
    #expect(desk.state.message == .filterCleared)
    #expect(desk.wanted == [])
  }

  @Test("that is wrong is cleared by Esc too")
  func escapeError() {
    var desk = Desk()
    desk.press("/")
    desk.type("colour:red")
    desk.press("esc")
    #expect(desk.state.municipalities.queryError == nil)
    #expect(!desk.state.municipalities.isFiltered)
  }

  @Test("is closed by Backspace where nothing is typed, and takes q as a letter")
  func backspace() {
    var desk = Desk()
    desk.press("/", "q")
    #expect(desk.typed == "q")
    #expect(desk.wanted == [])
    desk.press("backspace", "backspace")
    #expect(desk.over == nil)
    #expect(desk.rows.count == 1_741)
  }

  @Test("is opened again with what it was")
  func again() {
    var desk = Desk()
    desk.press("/")
    desk.type("hyogo")
    desk.press("enter", "/")
    #expect(desk.typed == "hyogo")
    desk.type(" kind:town")
    #expect(desk.rows.count == 12)
    desk.press("^U")
    #expect(desk.rows.count == 1_741)
  }

  @Test("lets the arrows move in the list")
  func arrows() {
    var desk = Desk()
    desk.press("/")
    desk.type("hyogo")
    let first = desk.selected
    desk.press("down", "down", "up")
    #expect(desk.selected == desk.rows[1])
    #expect(desk.selected != first)
    #expect(desk.typed == "hyogo")
  }

  @Test("takes what is pasted, on one line")
  func paste() {
    var desk = Desk()
    desk.press("/")
    desk.send(.key(.paste("神戸\n")))
    #expect(desk.selected == "神戸市")
    #expect(desk.typed?.contains("\n") == false)
  }

  @Test("says n of total, of municipalities, and of organisations where others are meant")
  func counts() {
    var desk = Desk()
    #expect(desk.line(1).contains("1,741 of 1,741 municipalities"))
    desk.press("/")
    desk.type("kind:prefecture")
    #expect(desk.line(1).contains("47 of 1,789 organisations"))
    #expect(desk.line(1).contains("kind:prefecture"))
  }

  @Test("that nobody meets shows no row, and commands say why they can't run")
  func nobody() {
    var desk = Desk()
    desk.press("/")
    desk.type("xyzzy")
    desk.press("enter")
    #expect(desk.rows == [])
    for key in ["m", "p", "a", "b", "enter", "space", "v", "*", "2"] {
      desk.press(key)
      #expect(desk.unavailable == .nothingSelected, "\(key)")
      #expect(desk.over == nil)
    }
    desk.press("j", "G", "k", "^D")
    #expect(desk.selected == nil)
    desk.press("esc")
    #expect(desk.selected == "札幌市")
  }

  @Test("by provider is chosen by its digit", arguments: zip(1...6, [1, 0, 0, 0, 0, 1_740]))
  func provider(digit: Int, count: Int) {
    var desk = Desk()
    desk.press("f", "\(digit)")
    #expect(desk.over == nil)
    #expect(desk.rows.count == count)
    desk.press("f", "0")
    #expect(desk.rows.count == 1_741)
  }

  @Test("by provider holds beside the typed one, and both are cleared together")
  func both() {
    var desk = Desk()
    desk.press("f", "6", "/")
    desk.type("kobe")
    desk.press("enter")
    #expect(!desk.rows.contains("神戸市"))
    #expect(desk.line(1).contains("provider:none kobe"))
    desk.press("f", "1")
    #expect(desk.rows == ["神戸市"])
    desk.press("esc")
    #expect(desk.rows.count == 1_741)
  }

  @Test("by provider shows how many there are of each among those found")
  func providerCounts() {
    var desk = Desk()
    desk.press("/")
    desk.type("hyogo")
    desk.press("enter", "f")
    let notes = desk.state.pickerLines(.providerFilter).map(\.note)
    #expect(notes == ["41", "1", "0", "0", "0", "0", "40"])
    desk.press("down", "enter")
    #expect(desk.rows == ["神戸市"])
    desk.press("f")
    #expect(desk.state.pickerLines(.providerFilter).map(\.note) == notes)
    desk.press("esc")
    #expect(desk.rows == ["神戸市"])
  }
}
