/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-route.c: chooses which of OVHcloud's two operations places a call: the one of a
 * Click2Call user, or the line's. Pure.
 *
 * Intercom (the telephone picks up by itself) exists on the line's operation alone, so asking for
 * it takes that one, whatever user is set. Else OVHcloud's guide wants a Click2Call user, and its
 * own control panel calls without: we use a user if the line has one.
 */
#include "config.h"

#include "guichet-route.h"

#include "guichet-click2call-user.h"
#include "guichet-telephony-api.h"

/**
 * guichet_route_needs_users:
 *
 * Returns: whether the users of the line must be known before a route can be chosen
 */
gboolean
guichet_route_needs_users (const GuichetRouteWish *wish)
{
  return !wish->intercom && wish->user_id == 0;
}

/**
 * guichet_route_choose:
 * @users: (nullable) (element-type GuichetClick2callUser): the users of the line, newest first;
 * %NULL if not known
 *
 * Returns: the route
 */
GuichetRoute
guichet_route_choose (const GuichetRouteWish *wish, GPtrArray *users)
{
  GuichetRoute route = { .user_id = wish->user_id, .intercom = wish->intercom };

  if (wish->intercom)
    route.user_id = 0;
  else if (wish->user_id == 0 && users != NULL && users->len > 0)
    route.user_id = guichet_click2call_user_get_id (users->pdata[0]);
  return route;
}

/**
 * guichet_route_build:
 * @dial: the called number, as sent: "0033142866100"
 *
 * The calling number of the user's operation is the line itself, as OVHcloud's guide has it; on the
 * line's operation it is left out, as OVHcloud's control panel does.
 *
 * Returns: (transfer full): the request
 */
GuichetRequest *
guichet_route_build (const GuichetRoute *route, GuichetLine *line, const char *dial)
{
  const char *billing_account = guichet_line_get_billing_account (line);
  const char *service_name = guichet_line_get_service_name (line);

  if (route->user_id != 0)
    return guichet_telephony_click2call_as_user (billing_account, service_name, route->user_id,
                                                 dial, service_name);
  return guichet_telephony_click2call (billing_account, service_name, dial, NULL, route->intercom);
}
