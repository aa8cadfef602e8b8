// Full-width forms as an input method makes them, in the width that commands and dates are written in.

extension String {
  /// The text with full-width ASCII, the ideographic space and the minus sign in their narrow forms.
  var narrowed: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: scalars.append(" ")
      case 0x2212: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
