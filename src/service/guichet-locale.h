/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-locale.h: the language of the person, for every program of Guichet.
 */
#pragma once

void guichet_locale_init (void);
