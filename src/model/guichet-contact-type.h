/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-type.h: the three ways in which an account may look after a service.
 * The nicks ("admin") are what the store and scripts may write.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_ADMIN = 1 << 0,
  GUICHET_CONTACT_TECH = 1 << 1,
  GUICHET_CONTACT_BILLING = 1 << 2,
} GuichetContactTypes;

#define GUICHET_CONTACT_NONE ((GuichetContactTypes) 0)
#define GUICHET_CONTACT_ALL                                                                        \
  ((GuichetContactTypes) (GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_TECH | GUICHET_CONTACT_BILLING))

#define GUICHET_TYPE_CONTACT_TYPES (guichet_contact_types_get_type ())
GType guichet_contact_types_get_type (void);

G_END_DECLS
