// Generated from proto/cairn/options.proto by tools/generate. Never edited.

package import CMessages

extension Cairn__RecordGroup: ImportedEnum {}
extension Cairn__Sensitivity: ImportedEnum {}
extension Cairn__Format: ImportedEnum {}
extension Cairn__BlindIndex: ImportedEnum {}
extension Cairn__Permission: ImportedEnum {}
