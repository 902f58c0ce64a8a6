/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-name.h: what an operation on a domain name is called in front of people, in
 * windows and notifications alike. Pure; translated.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* « Changement de titulaire »; OVHcloud's word for one that nobody knows */
const char *guichet_domain_task_name (const char *function);

G_END_DECLS
