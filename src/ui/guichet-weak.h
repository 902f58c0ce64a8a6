/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-weak.h: a weak reference as callback data, so that a closed window is not kept alive by a
 * pending answer.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gpointer guichet_weak_new (gpointer object);
gpointer guichet_weak_take (gpointer weak);

G_END_DECLS
