/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-type.c: the three kinds of contact as a GType, for properties and bindings.
 * Nothing else: their meaning is told in the header.
 */
#include "guichet-contact-type.h"

/* clang-format off */
G_DEFINE_FLAGS_TYPE (GuichetContactTypes, guichet_contact_types,
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_ADMIN, "admin"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_TECH, "tech"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_BILLING, "billing"))
/* clang-format on */
