/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-kind.c: kinds and locks of a service as GTypes, for properties and bindings.
 * Nothing else: their meaning is told in the header.
 */
#include "guichet-service-kind.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetServiceKind, guichet_service_kind,
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_GROUP, "group"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_LINE, "line"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_ALIAS, "alias"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_TRUNK, "trunk"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_DOMAIN, "domain"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_ZONE, "zone"))

G_DEFINE_FLAGS_TYPE (GuichetServiceLocks, guichet_service_locks,
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_LOCK_OVHTEL, "ovhtel"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_LOCK_XDSL_PACK, "xdsl-pack"),
  G_DEFINE_ENUM_VALUE (GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS, "special-numbers"))
/* clang-format on */
