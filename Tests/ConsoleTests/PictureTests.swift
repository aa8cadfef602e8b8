// Every screen looks as its picture says, in both languages and at three sizes.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The picture")
struct PictureTests {
  static let sizes = [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)]
  static let languages = Language.allCases

  struct Shot: Sendable, CustomTestStringConvertible {
    var scene: Scene
    var language: Language
    var size: Size
    var testDescription: String { "\(scene.name)-\(size.columns)x\(size.rows)-\(language.rawValue)" }
  }

  static let screens: [Shot] = Scene.screens.flatMap { scene in
    sizes.flatMap { size in languages.map { Shot(scene: scene, language: $0, size: size) } }
  }

  /// The overview at a fourth size, and without colours and glyphs.
  @Test(
    "of the overview is the one that is kept, with and without colour and glyphs",
    arguments: sizes + [Size(columns: 200, rows: 60)], languages)
  func overview(size: Size, language: Language) throws {
    let scene = try #require(Scene.screens.first { $0.name == "overview" })
    let name = "overview-\(size.columns)x\(size.rows)-\(language.rawValue)"
    let desk = scene.desk(language: language, columns: size.columns, rows: size.rows)
    Picture(name).expect(desk.frame)
    let plain = scene.desk(
      language: language, columns: size.columns, rows: size.rows, theme: Theme(hasColour: false, hasGlyphs: false))
    Picture(name + "-plain").expect(plain.frame)
    // Without colour nothing else is said, and nothing less.
    let grey = scene.desk(
      language: language, columns: size.columns, rows: size.rows, theme: Theme(hasColour: false, hasGlyphs: true))
    #expect(grey.frame.picture == desk.frame.picture)
    #expect(grey.frame.hasNoColour)
  }

  /// What lies over the first screen, in one language each, taking turns.
  static let overlays: [Shot] = Scene.overlays.enumerated().map { offset, scene in
    Shot(scene: scene, language: languages[offset % 2], size: Size(columns: 80, rows: 24))
  }

  @Test("of a screen is the one that is kept", arguments: screens)
  func screen(shot: Shot) {
    let desk = shot.scene.desk(language: shot.language, columns: shot.size.columns, rows: shot.size.rows)
    Picture(shot.testDescription).expect(desk.frame)
  }

  @Test("of what lies over a screen is the one that is kept", arguments: overlays)
  func overlay(shot: Shot) {
    let desk = shot.scene.desk(language: shot.language, columns: shot.size.columns, rows: shot.size.rows)
    Picture(shot.testDescription).expect(desk.frame)
  }

  @Test("of a terminal that is too small says what is needed, and the right one comes back", arguments: languages)
  func tooSmall(language: Language) {
    var desk = Scene.screens[0].desk(language: language)
    let before = desk.frame
    for size in [Size(columns: 39, rows: 24), Size(columns: 80, rows: 9), Size(columns: 20, rows: 5)] {
      desk.send(.resized(size))
      #expect(desk.frame.picture.contains("40×10"))
      #expect(desk.frame.picture.contains("\(size.columns)×\(size.rows)"))
    }
    desk.send(.resized(Size(columns: 1, rows: 1)))
    #expect(TextWidth.cells(of: desk.frame.picture) <= 1)
    desk.send(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.frame == before)
  }

  @Test("is the same, however often it is drawn, and over whatever was drawn before")
  func redrawn() {
    var frame = Frame(size: Size(columns: 80, rows: 24))
    for scene in Scene.all {
      let desk = scene.desk()
      desk.state.render(into: &frame)
      #expect(frame == desk.frame, "\(scene.name)")
    }
  }
}

extension Frame {
  /// Whether no cell has a colour of its own.
  fileprivate var hasNoColour: Bool {
    (0..<size.rows).allSatisfy { row in
      (0..<size.columns).allSatisfy { column in
        let style = self[column, row].style
        return style.foreground == .normal && style.background == .normal
      }
    }
  }
}
