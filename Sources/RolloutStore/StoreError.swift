// Everything that can go wrong with a store, as data; the wording is elsewhere.

import JSONText

/// What went wrong with a store.
///
/// Paths are as they were given; `errno` is the system's number.
public enum StoreError: Error, Hashable, Sendable {
  /// Nothing says where the store is: no option, no variable, no home.
  case noHome
  /// A folder or file can't be created.
  case cannotCreate(path: String, errno: CInt)
  /// A folder or file is not one that a store may be in.
  case unsafe(path: String, Danger)
  /// A folder or file can't be read.
  case cannotRead(path: String, errno: CInt)
  /// A file can't be written; what was there is as it was.
  case cannotWrite(path: String, errno: CInt)
  /// Another program holds the lock, and held it for as long as was waited.
  case locked(path: String, holder: LockHolder?)
  /// Other programs were faster every time.
  case contended
  /// The journal vanished or was replaced since it was opened: open the store again.
  case replaced(path: String)
  /// Nothing can be recorded.
  case readOnly(ReadOnlyReason)
  /// The journal is damaged.
  case damaged(Damage)
  /// An entry would be longer than a line may be, in bytes.
  case tooLong(bytes: Int, limit: Int)
  /// A file is there already, and is not to be replaced.
  case alreadyThere(path: String)
  /// A file is no backup that can be restored.
  case badBackup(path: String, BackupFault)
}

/// What is wrong with a backup.
public enum BackupFault: Error, Hashable, Sendable {
  /// It is something else.
  case noBackup
  /// A newer program wrote it.
  case newerFormat
  /// Its end is missing; so many bytes are there of so many.
  case short(bytes: Int, of: Int)
  /// Something follows behind its end.
  case long
  /// It is not as it was written.
  case altered
}

/// Why a folder or file is refused.
public enum Danger: Hashable, Sendable {
  /// It is a symbolic link.
  case link
  /// It belongs to another user, with this number.
  case foreignOwner(UInt32)
  /// Its group or everybody may write to it.
  case othersMayWrite(mode: UInt32)
  /// It is no folder.
  case notFolder
  /// It is no regular file.
  case notFile
  /// It is in the store's own folder.
  case withinStore
}

/// Who holds a store's lock.
public struct LockHolder: Hashable, Sendable {
  /// The program's process number.
  public var process: Int
  /// The operator that it works for.
  public var `operator`: String?
  /// The machine that it runs on.
  public var host: String?
  /// Since when it holds the lock, as it says itself: an ISO moment.
  public var since: String?

  /// Who holds a store's lock.
  public init(process: Int, operator: String?, host: String?, since: String?) {
    self.process = process
    self.operator = `operator`
    self.host = host
    self.since = since
  }
}

/// Why nothing can be recorded.
public enum ReadOnlyReason: Hashable, Sendable {
  /// It was opened for reading.
  case asked
  /// The system does not let it be written.
  case notPermitted(path: String, errno: CInt)
  /// The journal is damaged.
  case damaged(Damage)
  /// A newer program wrote this line.
  case newerFormat(line: Int)
  /// A change failed halfway and could not be taken back: open the store again.
  case failed(path: String, errno: CInt)
}

/// Where a journal is damaged, and how.
public struct Damage: Hashable, Sendable {
  /// The line, from 1; it is also the number that its entry should have.
  public var line: Int
  /// Where the line begins, in bytes.
  public var offset: Int
  /// What is wrong with it.
  public var fault: LineFault

  /// Where a journal is damaged, and how.
  public init(line: Int, offset: Int, fault: LineFault) {
    self.line = line
    self.offset = offset
    self.fault = fault
  }
}

/// What is wrong with a line of a journal.
public enum LineFault: Hashable, Sendable {
  /// It is no entry; the offset is within the line.
  case unreadable(JSONFault)
  /// It does not name the hash of the line before: one of the two was altered, lost or moved.
  case wrongPrevious
  /// It is the last, and not as it was written.
  case altered
  /// Its number does not follow.
  case wrongNumber(found: Int, expected: Int)
  /// It does not continue the group that the lines before began, or begins none.
  case wrongGroup
  /// It is longer than a line may be.
  case tooLong
  /// The file ends here, but was longer before.
  case shorter(than: Int)
  /// The file ends here, but the snapshot was made when there were so many entries.
  case missing(upTo: Int)
}

/// An unfinished end of a journal, as a power cut leaves it.
public struct TornTail: Hashable, Sendable {
  /// The first line of what is unfinished.
  public var line: Int
  /// Where it begins, in bytes.
  public var offset: Int
  /// How many bytes it has.
  public var bytes: Int
  /// The file in the store's folder in which it is kept; nil while it was not cut.
  public var keptIn: String?

  /// An unfinished end of a journal.
  public init(line: Int, offset: Int, bytes: Int, keptIn: String? = nil) {
    self.line = line
    self.offset = offset
    self.bytes = bytes
    self.keptIn = keptIn
  }
}

/// A change that was begun and is not there: its program was stopped in the middle, and had not said that it was saved.
public struct Unfinished: Hashable, Sendable {
  /// The number that its last entry would have.
  public var number: Int
  /// Whose it was.
  public var holder: LockHolder
}
