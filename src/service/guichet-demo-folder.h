/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-demo-folder.h: removes the folder of a demo.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void guichet_demo_folder_remove (GFile *folder);

G_END_DECLS
