// Generated from proto/cairn/v1/purpose.proto by tools/generate. Never edited.

package import CMessages

extension Cairn__V1__Purpose: ImportedEnum {}
