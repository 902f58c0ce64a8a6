/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-kind.h: what a service of the account is, and what keeps its contacts as they
 * are.
 * The nicks ("group", "xdsl-pack") are what the store and scripts may write.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SERVICE_GROUP, /* of telephony, a billing account */
  GUICHET_SERVICE_LINE,
  GUICHET_SERVICE_ALIAS,
  GUICHET_SERVICE_TRUNK,
  GUICHET_SERVICE_DOMAIN,
  GUICHET_SERVICE_ZONE,
} GuichetServiceKind;

/* Each as OVHcloud's own control panel heeds it; the API has the last word. */
typedef enum
{
  GUICHET_SERVICE_LOCK_OVHTEL = 1 << 0,          /* a group of OVHcloud's own: nothing changes */
  GUICHET_SERVICE_LOCK_XDSL_PACK = 1 << 1,       /* part of an xDSL offer: nothing changes */
  GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS = 1 << 2, /* a group with special numbers: only the technical
                                                    contact changes, the others by the support */
} GuichetServiceLocks;

#define GUICHET_TYPE_SERVICE_KIND (guichet_service_kind_get_type ())
GType guichet_service_kind_get_type (void);
#define GUICHET_TYPE_SERVICE_LOCKS (guichet_service_locks_get_type ())
GType guichet_service_locks_get_type (void);

G_END_DECLS
