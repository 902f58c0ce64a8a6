/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-route.h: chooses which of OVHcloud's two operations places a call: the one of a
 * Click2Call user, or the line's. Private to the dialer. Pure.
 */
#pragma once

#include "guichet-line.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* What the settings say. */
typedef struct
{
  gboolean intercom;
  gint64 user_id; /* 0: the newest user of the line, if it has one */
} GuichetRouteWish;

typedef struct
{
  gint64 user_id; /* 0: the line itself */
  gboolean intercom;
} GuichetRoute;

gboolean guichet_route_needs_users (const GuichetRouteWish *wish);
GuichetRoute guichet_route_choose (const GuichetRouteWish *wish, GPtrArray *users);
GuichetRequest *
guichet_route_build (const GuichetRoute *route, GuichetLine *line, const char *dial);

G_END_DECLS
